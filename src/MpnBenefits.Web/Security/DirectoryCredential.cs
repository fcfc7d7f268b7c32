using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Abstractions;
using Microsoft.Identity.Web;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace MpnBenefits.Web.Security;

/// <summary>
/// Proves to the directory who the portal is when it redeems a code. The library sends a plain secret by itself; a
/// certificate it uses only for sites that go on to call other services, which the portal does not.
/// </summary>
public sealed class DirectoryCredential(IOptionsMonitor<MicrosoftIdentityOptions> options, ICredentialsLoader credentials, TimeProvider clock)
{
    private const string ByToken = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    public async Task ShowAsync(AuthorizationCodeReceivedContext context)
    {
        if (context.TokenEndpointRequest is not { } request || !string.IsNullOrEmpty(request.ClientSecret))
        {
            return;
        }

        var registered = options.Get(context.Scheme.Name);
        foreach (var credential in (registered.ClientCredentials ?? []).Concat(registered.ClientCertificates ?? []))
        {
            await credentials.LoadCredentialsIfNeededAsync(credential);
            if (credential.Certificate is { } certificate)
            {
                var endpoint = (await context.Options.ConfigurationManager!.GetConfigurationAsync(context.HttpContext.RequestAborted)).TokenEndpoint;
                request.ClientAssertionType = ByToken;
                request.ClientAssertion = Sign(certificate, context.Options.ClientId!, endpoint);
                return;
            }

            if (!string.IsNullOrEmpty(credential.ClientSecret))
            {
                request.ClientSecret = credential.ClientSecret;
                return;
            }
        }
    }

    /// <summary>A token about the portal itself, for this endpoint and the next minutes.</summary>
    private string Sign(X509Certificate2 certificate, string client, string endpoint)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = client,
            Audience = endpoint,
            Claims = new Dictionary<string, object> { ["sub"] = client, ["jti"] = Guid.NewGuid().ToString("D") },
            IssuedAt = now,
            NotBefore = now,
            Expires = now + Life,
            SigningCredentials = new X509SigningCredentials(certificate, SecurityAlgorithms.RsaSsaPssSha256),
            AdditionalHeaderClaims = new Dictionary<string, object>
            {
                ["x5t#S256"] = Base64UrlEncoder.Encode(certificate.GetCertHash(System.Security.Cryptography.HashAlgorithmName.SHA256)),
            },
        });
    }
}
