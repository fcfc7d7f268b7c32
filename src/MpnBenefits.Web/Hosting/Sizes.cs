using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace MpnBenefits.Web.Hosting;

/// <summary>
/// How large a request may be. No form of the portal comes near; a page that takes more says so with its own
/// <c>RequestSizeLimit</c>, which is honoured here.
/// </summary>
public static class Sizes
{
    public const int LargestRequest = 128 * 1024;
    public const int MostFields = 256;
    private const int LongestName = 256;
    private const int LongestLine = 8 * 1024;
    private const int MostHeaders = 64;

    public static WebApplicationBuilder AddPortalSizes(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
            kestrel.Limits.MaxRequestLineSize = LongestLine;
            kestrel.Limits.MaxRequestHeaderCount = MostHeaders;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });

        // A value is only as long as the request: so what is too long is always "too large" and never "cannot be read".
        builder.Services.Configure<FormOptions>(form =>
        {
            form.ValueLengthLimit = LargestRequest;
            form.ValueCountLimit = MostFields;
            form.KeyLengthLimit = LongestName;
            form.MultipartBodyLengthLimit = LargestRequest;
        });
        return builder;
    }

    /// <summary>What announces itself as too large is refused before a byte of it is read, whatever server listens.</summary>
    public static void UseSizeLimit(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            // The page that explains reads nothing of what was sent: half of it may be missing.
            context.Features.Set<IFormFeature>(new FormFeature(FormCollection.Empty));
            return next(context);
        }

        var own = context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>();
        var most = own is null ? LargestRequest : own.MaxRequestBodySize;
        if (context.Request.ContentLength > most)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        }

        return next(context);
    });

    /// <summary>
    /// Who asks may depend on the form, so that is read early. One that cannot be read is nobody's fault of the portal:
    /// nothing behind this has to think of it.
    /// </summary>
    public static void UseReadableForms(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (IsPlainForm(context.Request) && await UnreadableAsync(context) is { } status)
        {
            context.Response.StatusCode = status;
            return;
        }

        await next(context);
    });

    /// <summary>Reads the form, and says with which number it is refused when that does not work.</summary>
    public static async Task<int?> UnreadableAsync(HttpContext context)
    {
        try
        {
            await context.Request.ReadFormAsync(context.RequestAborted);
            return null;
        }
        catch (BadHttpRequestException problem)
        {
            return problem.StatusCode;
        }
        catch (Exception problem) when (problem is InvalidDataException or NotSupportedException)
        {
            // Too many fields, a broken boundary, or letters in an encoding that is not read any more (UTF-7).
            return StatusCodes.Status400BadRequest;
        }
    }

    /// <summary>Others may be large, and are read by the page that takes them.</summary>
    private static bool IsPlainForm(HttpRequest request) =>
        request.ContentType is { } type && type.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);
}
