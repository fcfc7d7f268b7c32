using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using MpnBenefits.TestIssuer;
using Issuer = MpnBenefits.TestIssuer.TestIssuer;

namespace MpnBenefits.Web.Tests.Security.Directory;

/// <summary>
/// The portal without the demonstration: its people come from an issuer on loopback. Nothing of the sign-in is replaced
/// but whom the clients trust; the clock is the machine's, for tokens and browsers go by it.
/// </summary>
public class DirectoryPortal : Portal
{
    /// <summary>Where a browser of these tests finds the portal.</summary>
    public static readonly Uri Site = new("https://portal.test/");

    private static readonly Guid Operator = Guid.NewGuid();
    private Account? guest;

    public DirectoryPortal()
    {
        Clock.SetUtcNow(DateTimeOffset.UtcNow);
        MoreServices = Trust;
    }

    public Account Claire { get; } = Account.Of(Guid.NewGuid(), "Claire Martin", "claire@contoso.example");

    public Account Kenji { get; } = Account.Of(Guid.NewGuid(), "Kenji Sato", "kenji@wideworld.example");

    /// <summary>Of a tenant that nobody enrolled.</summary>
    public Account Nora { get; } = Account.Of(Guid.NewGuid(), "Nora Lindqvist", "nora@fourthcoffee.example");

    public Account Sophie { get; } = Account.Of(Operator, "Sophie Laurent", "sophie@operator.example", "Support.Agent");

    /// <summary>Listed in Claire's tenant, at home in Nora's.</summary>
    public Account Guest => guest ??= Account.Of(Claire.Tenant, "Gil Guest", "gil@fourthcoffee.example") with { Home = Nora.Tenant };

    public Issuer Issuer { get; private set; } = null!;

    /// <summary>The log's word on the last sign-in that failed.</summary>
    public string LastEnded => Log.Lines.LastOrDefault(line => line.Contains("Sign-in ended", StringComparison.Ordinal)) ?? "";

    /// <summary>What <c>AzureAd:TenantId</c> says: people of any organization.</summary>
    protected virtual string Tenant => "organizations";

    protected virtual string? Secret => Issuer.ClientSecret;

    public override async Task InitializeAsync()
    {
        Issuer = await Issuer.StartAsync(Claire, Kenji, Nora, Sophie, Guest);
        Issuer.Register(Site);
        With("Portal:Demo", "false").With("Portal:StaffTenant", Operator.ToString("D"))
            .With("AzureAd:Instance", Issuer.Instance.ToString()).With("AzureAd:TenantId", Tenant)
            .With("AzureAd:ClientId", Issuer.ClientId).With("AzureAd:ClientSecret", Secret)
            .With("Portal:Limits:SignIn:PerSecond", "1000").With("Portal:Limits:SignIn:Burst", "1000");
        await base.InitializeAsync();
        foreach (var account in (Account[])[Claire, Kenji])
        {
            var partner = await Given.PartnerAsync($"Company of {account.Name}");
            await partner.ChangeAsync(company => company.AddTenant(account.Tenant));
        }
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await Issuer.DisposeAsync();
    }

    /// <summary>Nothing that opens a door stands in what was logged: no code, no token nor a part of one.</summary>
    public void AssertNothingSecretLogged(params IEnumerable<string> codes)
    {
        var log = string.Join('\n', Log.Lines);
        Assert.All(codes.Concat(Issuer.Issued.SelectMany(token => token.Split('.'))), secret => Assert.DoesNotContain(secret, log, StringComparison.Ordinal));
    }

    private void Trust(IServiceCollection services)
    {
        services.Configure<OpenIdConnectOptions>(OpenIdConnectDefaults.AuthenticationScheme, options => options.BackchannelHttpHandler = Issuer.Authority.Trusting());
        services.ConfigureAll<HttpClientFactoryOptions>(options =>
            options.HttpMessageHandlerBuilderActions.Add(builder => builder.PrimaryHandler = new Lasting(Issuer.Authority.Trusting())));
    }

    /// <summary>
    /// The library keeps its judge of issuers, and the client that was given it, for the whole process. Behind this the
    /// host cannot tie the client's meters to itself, and it goes on when a host ends.
    /// </summary>
    private sealed class Lasting(HttpMessageHandler inner) : DelegatingHandler(inner);
}
