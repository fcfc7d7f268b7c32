using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MpnBenefits.TestIssuer;

/// <summary>
/// An OpenID Connect issuer on loopback that has the shape of Microsoft Entra ID: several tenants, the authority
/// "organizations" for all of them, code flow with PKCE, app roles, guests. The protocol is OpenIddict's; what Entra does
/// otherwise, and what goes wrong on a test's wish, is done at its ends.
/// </summary>
public sealed class TestIssuer : IAsyncDisposable
{
    public const string ClientId = "0f5c2a1e-6d0b-4c3e-9a39-4d1f6c1f0a11";
    public const string ClientSecret = "a-secret-of-one-test-run";

    private readonly WebApplication app;

    private TestIssuer(WebApplication app, TestAuthority authority) => (this.app, Authority) = (app, authority);

    public TestAuthority Authority { get; }

    /// <summary>What the portal is told in <c>AzureAd:Instance</c>.</summary>
    public Uri Instance => Directory.Instance;

    /// <summary>While set, every connection breaks.</summary>
    public bool IsDown { get; set; }

    /// <summary>How often codes were brought to be redeemed.</summary>
    public int CodesBrought => Directory.CodesBrought;

    /// <summary>Every token as it left, so that a test can look where it must not stand.</summary>
    public IReadOnlyCollection<string> Issued => Directory.Issued;

    private TestDirectory Directory => app.Services.GetRequiredService<TestDirectory>();

    public static async Task<TestIssuer> StartAsync(params IReadOnlyList<Account> accounts)
    {
        var authority = new TestAuthority();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        var certificate = authority.ForLoopback();
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        builder.Services.AddSingleton(new TestDirectory(accounts));
        builder.Services.AddRouting();
        builder.Services.AddEntraShape([EntraAddresses.Organizations, .. accounts.Select(account => account.Tenant.ToString("D")).Distinct()]);
        var app = builder.Build();
        var issuer = new TestIssuer(app, authority);
        app.Use((context, next) =>
        {
            if (issuer.IsDown)
            {
                context.Abort();
                return Task.CompletedTask;
            }

            return next(context);
        });
        app.UseRouting();
        app.UseAuthentication();
        AccountPages.Map(app);
        await app.StartAsync();
        var port = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Port;
        issuer.Directory.Instance = new Uri($"https://localhost:{port}/");
        return issuer;
    }

    /// <summary>Lets a site send its people here: the redirect addresses of its registration.</summary>
    public void Register(Uri site) => Directory.Sites.Add(site);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Authority.Dispose();
    }
}
