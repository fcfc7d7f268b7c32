using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MpnBenefits.Web.Tests.Cards;

/// <summary>
/// Stripe on loopback, as far as the portal speaks with it: the same requests, idempotency keys, answers and signatures. It
/// can be paid at, be down, and lose an answer after having done what was asked.
/// </summary>
public sealed class StripeStandIn : IAsyncDisposable
{
    public const string SecretKey = "sk_test_stand_in";
    public const string WebhookSecret = "whsec_stand_in";

    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, JsonObject> sessions = new();
    private readonly ConcurrentDictionary<string, JsonObject> refunds = new();
    private readonly ConcurrentDictionary<string, string> answered = new();

    private StripeStandIn(WebApplication app) => this.app = app;

    public string Address => app.Urls.Single();

    /// <summary>Answers nothing but 503 while it is.</summary>
    public bool Down { get; set; }

    /// <summary>What is next sent to this address is done, and its answer lost.</summary>
    public string? LosesAnswerOf { get; set; }

    /// <summary>A card that takes nothing back.</summary>
    public bool RefusesRefunds { get; set; }

    public IReadOnlyCollection<JsonObject> Sessions => [.. sessions.Values];

    public IReadOnlyCollection<JsonObject> Refunds => [.. refunds.Values];

    public static async Task<StripeStandIn> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var standIn = new StripeStandIn(builder.Build());
        standIn.Map();
        await standIn.app.StartAsync();
        return standIn;
    }

    /// <summary>The payer pays on the Checkout page.</summary>
    public JsonObject Pay(string key)
    {
        var session = Of(key);
        (session["status"], session["payment_status"], session["payment_intent"]) = ("complete", "paid", "pi_" + key);
        return session;
    }

    public JsonObject Of(string key) => sessions.Values.Single(session => (string?)session["client_reference_id"] == key);

    /// <summary>An event about an object, as its body and its signature.</summary>
    public static (string Body, string Signature) Notice(string id, string type, JsonObject about, DateTimeOffset? signedAt = null, string secret = WebhookSecret)
    {
        var body = new JsonObject
        {
            ["id"] = id,
            ["object"] = "event",
            ["type"] = type,
            ["api_version"] = Stripe.StripeConfiguration.ApiVersion,
            ["created"] = Now,
            ["data"] = new JsonObject { ["object"] = about.DeepClone() },
        }.ToJsonString();
        var time = (signedAt ?? DateTimeOffset.UtcNow).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{time}.{body}")));
        return (body, $"t={time},v1={signature}");
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private static long Now => DateTimeOffset.UtcNow.ToUnixTimeSeconds();

    private void Map()
    {
        app.Use(async (context, next) =>
        {
            if (Down || context.Request.Headers.Authorization != "Bearer " + SecretKey)
            {
                context.Response.StatusCode = Down ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status401Unauthorized;
                return;
            }

            await next(context);
            if (HttpMethods.IsPost(context.Request.Method) && context.Request.Path == LosesAnswerOf)
            {
                LosesAnswerOf = null;
                context.Abort();
            }
        });
        app.MapPost("/v1/checkout/sessions", (HttpRequest request) => OnceAsync(request, Create));
        app.MapGet("/v1/checkout/sessions", () => Json(new JsonObject { ["object"] = "list", ["has_more"] = false, ["data"] = new JsonArray([.. sessions.Values.Select(one => one.DeepClone())]) }));
        app.MapGet("/v1/checkout/sessions/{id}", (string id) => Json(Expanded(sessions[id])));
        app.MapPost("/v1/checkout/sessions/{id}/expire", (string id) => Expire(sessions[id]));
        app.MapGet("/v1/refunds", () => Json(new JsonObject { ["object"] = "list", ["has_more"] = false, ["data"] = new JsonArray([.. refunds.Values.Select(one => one.DeepClone())]) }));
        app.MapPost("/v1/refunds", (HttpRequest request) => OnceAsync(request, Refund));
        app.MapGet("/v1/payment_intents/{id}", (string id) => Json(Intent(sessions.Values.Single(one => (string?)one["payment_intent"] == id))));
    }

    private JsonObject Create(IFormCollection form)
    {
        var key = form["client_reference_id"].ToString();
        var id = "cs_test_" + key.Replace("-", "", StringComparison.Ordinal);
        return sessions[id] = new JsonObject
        {
            ["id"] = id,
            ["object"] = "checkout.session",
            ["status"] = "open",
            ["payment_status"] = "unpaid",
            ["client_reference_id"] = key,
            ["url"] = $"{Address}/pay/{id}",
            ["amount_total"] = long.Parse(form["line_items[0][price_data][unit_amount]"].ToString(), CultureInfo.InvariantCulture),
            ["currency"] = form["line_items[0][price_data][currency]"].ToString(),
            ["created"] = Now,
            ["expires_at"] = Now + 1800,
            ["success_url"] = form["success_url"].ToString(),
            ["cancel_url"] = form["cancel_url"].ToString(),
            ["payment_intent"] = null,
        };
    }

    private JsonObject? Refund(IFormCollection form)
    {
        if (RefusesRefunds)
        {
            return null;
        }

        var id = "re_" + Guid.NewGuid().ToString("N")[..12];
        return refunds[id] = new JsonObject
        {
            ["id"] = id,
            ["object"] = "refund",
            ["status"] = "succeeded",
            ["amount"] = long.Parse(form["amount"].ToString(), CultureInfo.InvariantCulture),
            ["payment_intent"] = form["payment_intent"].ToString(),
            ["currency"] = "eur",
            ["metadata"] = new JsonObject { ["refund"] = form["metadata[refund]"].ToString() },
        };
    }

    private static IResult Expire(JsonObject session)
    {
        if ((string?)session["status"] != "open")
        {
            return Wrong();
        }

        session["status"] = "expired";
        return Json(session);
    }

    private static JsonObject Expanded(JsonObject session)
    {
        var whole = (JsonObject)session.DeepClone();
        whole["payment_intent"] = session["payment_intent"] is null ? null : Intent(session);
        return whole;
    }

    private static JsonObject Intent(JsonObject session) => new()
    {
        ["id"] = (string?)session["payment_intent"],
        ["object"] = "payment_intent",
        ["created"] = Now,
        ["metadata"] = new JsonObject { ["charge"] = (string?)session["client_reference_id"] },
        ["latest_charge"] = new JsonObject { ["id"] = "ch_1", ["object"] = "charge", ["created"] = Now },
    };

    /// <summary>The same idempotency key again gets the same answer and does nothing.</summary>
    private async Task<IResult> OnceAsync(HttpRequest request, Func<IFormCollection, JsonObject?> work)
    {
        var form = await request.ReadFormAsync();
        var key = request.Headers["Idempotency-Key"].ToString();
        if (answered.TryGetValue(key, out var before))
        {
            return Results.Text(before, "application/json");
        }

        if (work(form) is not { } done)
        {
            return Wrong();
        }

        answered[key] = done.ToJsonString();
        return Json(done);
    }

    private static IResult Wrong() =>
        Results.Text("""{ "error": { "type": "invalid_request_error", "message": "It cannot be done." } }""", "application/json", statusCode: (int)HttpStatusCode.BadRequest);

    private static IResult Json(JsonNode node) => Results.Text(node.ToJsonString(JsonSerializerOptions.Default), "application/json");
}
