using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

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
        if (!context.HttpContext.Request.HasFormContentType)
        {
            return;
        }

        try
        {
            await context.HttpContext.Request.ReadFormAsync(context.HttpContext.RequestAborted);
        }
        catch (BadHttpRequestException problem)
        {
            context.Result = new StatusCodeResult(problem.StatusCode);
        }
        catch (Exception problem) when (problem is InvalidDataException or NotSupportedException)
        {
            // Too many fields, a broken boundary, or letters in an encoding that is not read any more (UTF-7).
            context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
        }
    }
}
