using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using MpnBenefits.Data.Committing;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Hosting;

/// <summary>
/// Turns what went wrong into its number; the page for the number says the rest, in the reader's language and without a
/// stack. The log carries the cause under the same reference.
/// </summary>
public sealed class PageErrors(ILogger<PageErrors> log) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var status = exception switch
        {
            ConflictException { Busy: true } => StatusCodes.Status503ServiceUnavailable,
            ConflictException => StatusCodes.Status409Conflict,
            AntiforgeryValidationException => StatusCodes.Status400BadRequest,
            BadHttpRequestException bad => bad.StatusCode,
            _ when DirectoryFailures.IsUnreachable(exception) => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status500InternalServerError,
        };
        if (status >= StatusCodes.Status500InternalServerError)
        {
            log.LogError(exception, "Failed with {Status}, reference {Reference}", status, httpContext.TraceIdentifier);
        }

        httpContext.Response.StatusCode = status;

        // The status code page writes the body.
        return ValueTask.FromResult(true);
    }
}
