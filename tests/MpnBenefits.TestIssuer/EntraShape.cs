using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace MpnBenefits.TestIssuer;

/// <summary>Sets OpenIddict up at Entra's addresses, and says in discovery and keys what Entra says there.</summary>
internal static class EntraShape
{
    public static void AddEntraShape(this IServiceCollection services, IReadOnlyList<string> tenants) => services.AddOpenIddict().AddServer(server =>
    {
        server.SetConfigurationEndpointUris([.. tenants.Select(EntraAddresses.Discovery)]);
        server.SetJsonWebKeySetEndpointUris([.. tenants.Select(EntraAddresses.Keys)]);
        server.SetAuthorizationEndpointUris([.. tenants.Select(EntraAddresses.Authorize)]);
        server.SetTokenEndpointUris([.. tenants.Select(EntraAddresses.Token)]);
        server.SetEndSessionEndpointUris([.. tenants.Select(EntraAddresses.Logout)]);
        server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
        server.RegisterScopes(Scopes.OpenId, Scopes.Profile, Scopes.Email);
        server.DisableScopeValidation();

        // OpenIddict's own ephemeral keys are so long that a busy machine makes them for ten seconds.
        server.AddEncryptionKey(new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(32)));
        server.AddSigningKey(new RsaSecurityKey(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString("N") });

        // Without a store: the one application is checked by the handlers below.
        server.EnableDegradedMode();
        server.UseAspNetCore().EnableAuthorizationEndpointPassthrough().EnableEndSessionEndpointPassthrough();

        server.AddEventHandler<ApplyConfigurationResponseContext>(handler => handler.UseInlineHandler(Discover).SetOrder(int.MinValue));
        server.AddEventHandler<ApplyJsonWebKeySetResponseContext>(handler => handler.UseInlineHandler(NameTheKeysIssuer).SetOrder(int.MinValue));
        server.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseSingletonHandler<Registration>());
        server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseSingletonHandler<Registration>());
        server.AddEventHandler<ValidateEndSessionRequestContext>(handler => handler.UseSingletonHandler<Registration>());
        FaultyTokens.AddTo(server);
    });

    /// <summary>
    /// "organizations" names its issuer by a template; a tenant names itself. Either leads on to its own endpoints.
    /// </summary>
    private static ValueTask Discover(ApplyConfigurationResponseContext context)
    {
        if (context.Response.Error is not null)
        {
            return ValueTask.CompletedTask;
        }

        var instance = Instance(context.BaseUri!);
        var tenant = context.RequestUri!.AbsolutePath.Split('/')[1];
        context.Response[Metadata.Issuer] = EntraAddresses.Issuer(instance, tenant == EntraAddresses.Organizations ? EntraAddresses.TenantTemplate : tenant);
        context.Response[Metadata.AuthorizationEndpoint] = instance + EntraAddresses.Authorize(tenant);
        context.Response[Metadata.TokenEndpoint] = instance + EntraAddresses.Token(tenant);
        context.Response[Metadata.EndSessionEndpoint] = instance + EntraAddresses.Logout(tenant);
        context.Response[Metadata.JwksUri] = instance + EntraAddresses.Keys(tenant);
        return ValueTask.CompletedTask;
    }

    /// <summary>Entra says beside each key whose it is.</summary>
    private static ValueTask NameTheKeysIssuer(ApplyJsonWebKeySetResponseContext context)
    {
        if (context.Response[Parameters.Keys] is { } keys && (JsonElement?)keys is { } list)
        {
            var issuer = EntraAddresses.Issuer(Instance(context.BaseUri!), EntraAddresses.TenantTemplate);
            var named = JsonNode.Parse(list.GetRawText())!.AsArray();
            foreach (var key in named)
            {
                key!["issuer"] = issuer;
            }

            context.Response[Parameters.Keys] = new OpenIddictParameter(named);
        }

        return ValueTask.CompletedTask;
    }

    private static Uri Instance(Uri asked) => new(asked.GetLeftPart(UriPartial.Authority) + "/");
}
