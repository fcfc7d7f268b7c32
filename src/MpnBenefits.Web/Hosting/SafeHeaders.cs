using Microsoft.AspNetCore.StaticAssets;

namespace MpnBenefits.Web.Hosting;

/// <summary>What every response tells the browser not to do, errors included: written when the answer starts, whoever wrote it.</summary>
public sealed class SafeHeaders(RequestDelegate next, IConfiguration configuration, PortalSettings settings, IHostEnvironment environment)
{
    private const string YearOfHttps = "max-age=31536000; includeSubDomains";

    private readonly string policy = Policy(configuration["AzureAd:Instance"], settings.Stripe?.Checkout);

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
            if (context.Request.IsHttps && !environment.IsDevelopment())
            {
                headers.StrictTransportSecurity = YearOfHttps;
            }

            if (context.Response.ContentType is { } type && type.StartsWith("text/", StringComparison.Ordinal) && !type.Contains("charset", StringComparison.Ordinal))
            {
                context.Response.ContentType = type + "; charset=utf-8";
            }

            if (!IsFile(context))
            {
                headers.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        });
        return next(context);
    }

    /// <summary>Style sheets and pictures are the same for everybody. Anything else may name a person or a company, and no copy is kept.</summary>
    private static bool IsFile(HttpContext context) =>
        context.Response.StatusCode < StatusCodes.Status400BadRequest && context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    /// <summary>Forms go to the portal itself; a browser also counts where they are sent on to: the authority of the sign-in, and the card's page.</summary>
    private static string Policy(string? authority, Uri? checkout)
    {
        var signIn = Uri.TryCreate(authority, UriKind.Absolute, out var uri) ? uri : null;
        var formAction = string.Join(' ', new[] { signIn, checkout }.OfType<Uri>().Select(one => one.GetLeftPart(UriPartial.Authority)).Prepend("'self'"));
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
            + $"base-uri 'none'; object-src 'none'; frame-ancestors 'none'; form-action {formAction}";
    }
}
