using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using MpnBenefits.Web.Hosting;

namespace MpnBenefits.Web.Ui;

/// <summary>
/// Reads the form before the antiforgery check does, which answers everything it cannot read with 400: a form that grew
/// too large on the way is 413. A page's own limits on its form stand earlier still.
/// </summary>
public sealed class FormSizeFilter : IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>After <c>RequestFormLimits</c> (900), before antiforgery (1000).</summary>
    public int Order => 950;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        if (context.HttpContext.Request.HasFormContentType && await Sizes.UnreadableAsync(context.HttpContext) is { } status)
        {
            context.Result = new StatusCodeResult(status);
        }
    }
}
