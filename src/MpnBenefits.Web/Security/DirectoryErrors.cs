using Microsoft.AspNetCore.Diagnostics;

namespace MpnBenefits.Web.Security;

/// <summary>
/// A page that needs somebody signed in cannot send them to a directory that does not answer: it says so instead of
/// failing. Registered before the handler of all other errors.
/// </summary>
public sealed class DirectoryErrors : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!DirectoryFailures.IsUnreachable(exception) || httpContext.Request.Path.StartsWithSegments("/api"))
        {
            return ValueTask.FromResult(false);
        }

        Write(httpContext, SignInProblem.Unreachable, DirectoryFailures.Cause(exception));
        httpContext.Response.Redirect(SignInProblem.Unreachable.Page(httpContext.TraceIdentifier, WasGoingTo(httpContext.Request)));
        return ValueTask.FromResult(true);
    }

    /// <summary>One line for a failed sign-in, under the reference its page shows; never what was sent.</summary>
    public static void Write(HttpContext context, SignInProblem problem, string cause) =>
        context.RequestServices.GetRequiredService<ILogger<DirectoryErrors>>()
            .LogWarning("Sign-in ended as {Problem} ({Cause}), reference {Reference}", problem, cause, context.TraceIdentifier);

    private static string? WasGoingTo(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) ? null : request.Path == "/sign-in" ? request.Query["returnUrl"].ToString() : request.Path + request.QueryString;
}
