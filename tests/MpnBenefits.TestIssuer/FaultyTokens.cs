using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace MpnBenefits.TestIssuer;

/// <summary>
/// Gives each token its tenant's issuer, and puts in what a test wished to go wrong: before signing where the token itself
/// shall be wrong, after it where somebody tampers.
/// </summary>
internal sealed class FaultyTokens(TestDirectory directory) :
    IOpenIddictServerHandler<ProcessSignInContext>, IOpenIddictServerHandler<HandleTokenRequestContext>, IOpenIddictServerHandler<ApplyTokenResponseContext>
{
    /// <summary>Travels inside the code, which only the issuer reads.</summary>
    public const string Claim = "test_fault";

    /// <summary>Where <see cref="HandleTokenRequestContext"/> leaves it for the end of the same request.</summary>
    private const string Property = "test_fault";

    public static void AddTo(OpenIddictServerBuilder server)
    {
        server.AddEventHandler<HandleTokenRequestContext>(handler => handler.UseSingletonHandler<FaultyTokens>());
        server.AddEventHandler<ProcessSignInContext>(handler => handler.UseSingletonHandler<FaultyTokens>()
            .SetOrder(OpenIddictServerHandlers.PrepareIdentityTokenPrincipal.Descriptor.Order + 1));
        server.AddEventHandler<ApplyTokenResponseContext>(handler => handler.UseSingletonHandler<FaultyTokens>().SetOrder(int.MinValue));
    }

    public ValueTask HandleAsync(HandleTokenRequestContext context)
    {
        var fault = Enum.Parse<Fault>(context.Principal!.GetClaim(Claim)!);
        context.Transaction.SetProperty<object>(Property, fault);
        switch (fault)
        {
            case Fault.TokenEndpointDown:
                context.Transaction.GetHttpRequest()!.HttpContext.Abort();
                context.HandleRequest();
                break;
            case Fault.CodeUsed:
                context.Reject(Errors.InvalidGrant, "AADSTS54005: OAuth2 Authorization code was already redeemed.");
                break;
            case Fault.SecretRefused:
                context.Reject(Errors.InvalidClient, "AADSTS7000215: Invalid client secret provided.");
                break;
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask HandleAsync(ProcessSignInContext context)
    {
        if (context.IdentityTokenPrincipal is not { } token)
        {
            return ValueTask.CompletedTask;
        }

        token.SetClaim(Claims.Private.Issuer, EntraAddresses.Issuer(directory.Instance, token.GetClaim("tid")!));
        switch (context.Transaction.GetProperty<object>(Property))
        {
            case Fault.ForeignIssuer:
                token.SetClaim(Claims.Private.Issuer, EntraAddresses.Issuer(new("https://login.foreign.example/"), token.GetClaim("tid")!));
                break;
            case Fault.OtherTenant:
                token.SetClaim("tid", Guid.NewGuid().ToString("D"));
                break;
            case Fault.WrongAudience:
                token.SetAudiences(Guid.NewGuid().ToString("D"));
                break;
            case Fault.Expired:
                token.SetCreationDate(DateTimeOffset.UtcNow.AddHours(-2)).SetExpirationDate(DateTimeOffset.UtcNow.AddHours(-1));
                break;
            case Fault.OtherNonce:
                token.SetClaim(Claims.Nonce, DateTime.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture) + ".anotherattempt");
                break;
            case Fault.WithoutTenant:
                token.RemoveClaims("tid");
                break;
            case Fault.WithoutObject:
                token.RemoveClaims("oid");
                break;
            case Fault.WithoutAddress:
                token.RemoveClaims(Claims.Email).RemoveClaims(Claims.PreferredUsername);
                break;
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask HandleAsync(ApplyTokenResponseContext context)
    {
        if (context.Transaction.GetProperty<object>(Property) is Fault.Tampered && context.Response.IdToken is { } signed)
        {
            var parts = signed.Split('.');
            var payload = JsonNode.Parse(Base64UrlEncoder.Decode(parts[1]))!;
            payload[Claims.Name] = "Somebody Else";
            context.Response.IdToken = $"{parts[0]}.{Base64UrlEncoder.Encode(payload.ToJsonString())}.{parts[2]}";
        }

        foreach (var token in (string?[])[context.Response.IdToken, context.Response.AccessToken])
        {
            if (token is not null)
            {
                directory.Issued.Add(token);
            }
        }

        return ValueTask.CompletedTask;
    }
}
