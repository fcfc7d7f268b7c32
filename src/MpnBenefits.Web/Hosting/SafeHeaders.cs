namespace MpnBenefits.Web.Hosting;

/// <summary>What every response tells the browser not to do, errors included.</summary>
public sealed class SafeHeaders(RequestDelegate next, IConfiguration configuration)
{
    private readonly string policy = Policy(configuration["AzureAd:Instance"]);

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
            return Task.CompletedTask;
        });
        return next(context);
    }

    /// <summary>Forms go to the portal itself; a browser also counts where they are sent on to: the authority of the sign-in.</summary>
    private static string Policy(string? authority)
    {
        var formAction = Uri.TryCreate(authority, UriKind.Absolute, out var uri) ? $"'self' {uri.GetLeftPart(UriPartial.Authority)}" : "'self'";
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
            + $"base-uri 'none'; object-src 'none'; frame-ancestors 'none'; form-action {formAction}";
    }
}
