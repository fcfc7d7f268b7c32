using Microsoft.AspNetCore.Http.HttpResults;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Web.Hosting;
using Stripe;

namespace MpnBenefits.Web.Cards;

public static class StripeSetup
{
    public const string NoticePath = "/api/v1/webhooks/stripe";

    /// <summary>A notice is a few kilobytes.</summary>
    private const int LargestNotice = 256 * 1024;

    /// <summary>An older signature may have been recorded by somebody and sent again.</summary>
    private const long OldestSeconds = 300;

    public static IServiceCollection AddStripe(this IServiceCollection services, StripeAccount account)
    {
        services.AddHttpClient(nameof(StripeGateway)).ConfigureHttpClient(client => client.Timeout = TimeSpan.FromSeconds(10));
        services.AddSingleton<IStripeClient>(provider => new StripeClient(new StripeClientOptions
        {
            ApiKey = account.SecretKey,
            ApiBase = account.Api.GetLeftPart(UriPartial.Authority),
            HttpClient = new SystemNetHttpClient(provider.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(StripeGateway)), maxNetworkRetries: 1, enableTelemetry: false),
        }));
        services.AddScoped<IPaymentGateway, StripeGateway>();
        services.AddScoped<StripeNotices>();
        return services;
    }

    /// <summary>Where Stripe tells of its own accord what happened; without an account there is no such address.</summary>
    public static void MapStripe(this IEndpointRouteBuilder app, PortalSettings settings)
    {
        if (settings.Stripe is { } account)
        {
            app.MapPost(NoticePath, (HttpRequest request, StripeNotices notices, CancellationToken ct) => TakeAsync(request, account, notices, ct))
                .AllowAnonymous().DisableAntiforgery().RequireRateLimiting(Limits.WhatIf);
        }
    }

    private static async Task<Results<Ok, BadRequest>> TakeAsync(HttpRequest request, StripeAccount account, StripeNotices notices, CancellationToken ct)
    {
        if (request.ContentLength is not (> 0 and <= LargestNotice))
        {
            return TypedResults.BadRequest();
        }

        using var reader = new StreamReader(request.Body);
        Event notice;
        try
        {
            notice = EventUtility.ConstructEvent(await reader.ReadToEndAsync(ct), request.Headers["Stripe-Signature"], account.WebhookSecret, OldestSeconds, throwOnApiVersionMismatch: false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Whatever the library makes of a body or a header that is not Stripe's: it is not taken.
            return TypedResults.BadRequest();
        }

        await notices.TakeAsync(notice, ct);
        return TypedResults.Ok();
    }
}
