using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MpnBenefits.Data;
using MpnBenefits.Data.Site;
using MpnBenefits.Web.Api;
using MpnBenefits.Web.Security;
using Serilog;

namespace MpnBenefits.Web.Hosting;

public static class Pipeline
{
    public static void UsePortalPipeline(this WebApplication app, PortalSettings settings)
    {
        app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto });
        app.UseMiddleware<SafeHeaders>();
        app.UseSerilogRequestLogging(options =>
        {
            options.EnrichDiagnosticContext = (log, context) =>
            {
                var me = context.RequestServices.GetRequiredService<CurrentPerson>();
                log.Set("Person", me.Person?.Id.Value);
                log.Set("Company", me.Member?.Company.Value);
            };
        });
        app.UseWhen(IsApi, api => api.UseMiddleware<ApiAnswers>().UseStatusCodePages(ApiProblem.WriteAsync));
        app.UseWhen(context => !IsApi(context), pages => pages.UseStatusCodePagesWithReExecute("/error/{0}"));
        app.UseExceptionHandler();
        if (!app.Environment.IsDevelopment())
        {
            // A program that asks the API without encryption must notice, not be led on.
            app.UseWhen(context => !IsApi(context), pages => pages.UseHttpsRedirection());
        }

        app.UseRouting();
        app.UseSizeLimit();
        app.UseSignInLimit(settings.Limits);
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseReadableForms();
        app.UseWhen(NeedsPerson, UsePerson);
        app.UseWhen(context => !IsApi(context), pages => pages.UseRequestLocalization());
        app.UseAuthorization();
    }

    private static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api");

    /// <summary>Pages do; style sheets, pictures and the public what-if endpoints do not.</summary>
    private static bool NeedsPerson(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is not null;

    /// <summary>What day it is, and who asks: once per request, before anything decides.</summary>
    private static void UsePerson(IApplicationBuilder app)
    {
        app.Use(async (context, next) =>
        {
            var services = context.RequestServices;
            if (services.GetRequiredService<PortalSettings>().Demo)
            {
                await services.GetRequiredService<PortalClock>().RefreshAsync(services.GetRequiredService<BenefitsDb>(), context.RequestAborted);
            }

            await next(context);
        });
        app.UseMiddleware<PersonOfRequest>();
    }
}
