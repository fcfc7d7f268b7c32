using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace MpnBenefits.Web.Tests.Security.Directory;

/// <summary>A portal that shows the directory a certificate instead of a secret, and what it sends.</summary>
public sealed class CertificatePortal : DirectoryPortal
{
    public CertificatePortal()
    {
        var trust = MoreServices;
        MoreServices = services =>
        {
            trust!(services);
            services.Configure<OpenIdConnectOptions>(OpenIdConnectDefaults.AuthenticationScheme, options =>
                options.BackchannelHttpHandler = new Listening(options.BackchannelHttpHandler!, this));
        };
        using var key = RSA.Create(2048);
        Certificate = new CertificateRequest("CN=portal", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    public X509Certificate2 Certificate { get; }

    /// <summary>The last form with a code in it that the portal brought to the directory.</summary>
    public string Brought { get; private set; } = "";

    public override async Task InitializeAsync()
    {
        With("AzureAd:ClientCredentials:0:SourceType", "Base64Encoded")
            .With("AzureAd:ClientCredentials:0:Base64EncodedValue", Convert.ToBase64String(Certificate.Export(X509ContentType.Pkcs12)));
        await base.InitializeAsync();
    }

    protected override string? Secret => null;

    private sealed class Listening(HttpMessageHandler inner, CertificatePortal portal) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Content is { } form)
            {
                portal.Brought = await form.ReadAsStringAsync(cancellationToken);
            }

            return await base.SendAsync(request, cancellationToken);
        }
    }
}

public sealed class CertificateTests(CertificatePortal portal) : IClassFixture<CertificatePortal>
{
    [Fact]
    public async Task The_portal_proves_who_it_is_by_its_certificate()
    {
        using var browser = new DirectoryBrowser(portal);

        await browser.SignInAsync(portal.Claire);

        var brought = QueryHelpers.ParseQuery(portal.Brought);
        Assert.Equal("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", brought["client_assertion_type"].ToString());
        Assert.False(brought.ContainsKey("client_secret"));
        var judged = await new JsonWebTokenHandler().ValidateTokenAsync(brought["client_assertion"].ToString(), new TokenValidationParameters
        {
            IssuerSigningKey = new X509SecurityKey(portal.Certificate),
            ValidIssuer = TestIssuer.TestIssuer.ClientId,
            ValidAudience = new Uri(portal.Issuer.Instance, "organizations/oauth2/v2.0/token").ToString(),
        });
        Assert.True(judged.IsValid, judged.Exception?.Message);
    }
}
