using System.Globalization;
using Microsoft.Net.Http.Headers;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Api;

/// <summary>What every answer under <c>/api</c> has, problems included: its language, said in the headers, and no copy kept.</summary>
public sealed class ApiAnswers(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var language = ApiLanguage.Of(context.Request.Headers.AcceptLanguage);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Language.Culture(language);
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentLanguage = language;
            headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
            headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        await next(context);
    }
}
