using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace MpnBenefits.Web.Tests.Security;

/// <summary>The portal as it stands in Production: no demonstration, an authority to sign in at, whose document is at hand.</summary>
public sealed class ProductionPortal : Portal
{
    public const string Authority = "https://login.example.com";

    public ProductionPortal()
    {
        With("environment", "Production").With("Portal:Demo", "false").With("https_port", "443");
        With("AzureAd:Instance", Authority + "/").With("AzureAd:TenantId", "11111111-2222-3333-4444-555555555555");
        With("AzureAd:ClientId", "66666666-7777-8888-9999-000000000000").With("AzureAd:ClientSecret", Canaries.ClientSecret);
        MoreServices = services => services.PostConfigure<OpenIdConnectOptions>(OpenIdConnectDefaults.AuthenticationScheme, options =>
        {
            options.ConfigurationManager = new StaticConfigurationManager<OpenIdConnectConfiguration>(
                new() { Issuer = Authority, AuthorizationEndpoint = Authority + "/authorize", TokenEndpoint = Authority + "/token" });
        });
    }
}

/// <summary>Every cookie the portal sets, with what it must say of itself.</summary>
public sealed class CookieTests(StagingPortal staging, ProductionPortal production) : IClassFixture<StagingPortal>, IClassFixture<ProductionPortal>
{
    [SqliteFact]
    public async Task Every_cookie_of_the_portal_is_the_hosts_own_and_no_scripts()
    {
        using var client = staging.Client(StagingPortal.Site);
        using var home = await client.GetAsync("/demo/sign-in");
        var cookies = Cookies(home);
        var screen = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await home.Content.ReadAsStringAsync());
        var token = screen.QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var forms = cookies.Single().Split(';')[0];
        cookies.AddRange(await PostAsync(client, "/demo/sign-in", forms, token, ("person", screen.QuerySelector("main [name=person]")!.GetAttribute("value")!)));
        cookies.AddRange(await PostAsync(client, "/language", forms, token, ("to", "fr"), ("returnUrl", "/")));

        Assert.Equal(["__Host-mpn-forms", "__Host-mpn-language", "__Host-mpn-session"], cookies.Select(Name).Order(StringComparer.Ordinal));
        Assert.All(cookies, AssertHostsOwn);
        Assert.Contains("samesite=strict", cookies.Single(cookie => Name(cookie) == "__Host-mpn-forms"), StringComparison.OrdinalIgnoreCase);
    }

    [SqliteFact]
    public async Task In_Production_the_first_page_sets_only_such_a_cookie_too()
    {
        using var client = production.Client(StagingPortal.Site);

        using var home = await client.GetAsync("/");

        Assert.All(Cookies(home), AssertHostsOwn);
    }

    [SqliteFact]
    public async Task On_the_way_to_the_authority_only_short_lived_ones_go_along()
    {
        using var client = production.Client(StagingPortal.Site);

        using var away = await client.GetAsync("/sign-in?returnUrl=%2Forders");

        Assert.StartsWith(ProductionPortal.Authority, away.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("code_challenge_method=S256", away.Headers.Location.Query, StringComparison.Ordinal);
        var cookies = Cookies(away);
        Assert.NotEmpty(cookies);
        Assert.All(cookies, cookie =>
        {
            // The authority posts its answer from another site, so these two must come along; they say nothing but a number.
            Assert.StartsWith("__Host-mpn-", cookie, StringComparison.Ordinal);
            var said = Said(cookie);
            Assert.Superset(new HashSet<string> { "secure", "httponly", "samesite=none", "path=/" }, said);
            Assert.Contains(said, one => one.StartsWith("expires=", StringComparison.Ordinal) || one.StartsWith("max-age=", StringComparison.Ordinal));
        });
    }

    [SqliteFact]
    public async Task Only_pages_are_led_to_https()
    {
        using var client = production.Client("http://portal.example");

        using var page = await client.GetAsync("/sign-in");
        using var api = await client.GetAsync("/api/v1/what-if/renewal");

        Assert.Equal((307, "https://portal.example/sign-in"), ((int)page.StatusCode, page.Headers.Location?.ToString()));
        Assert.Equal(400, (int)api.StatusCode);
    }

    private static void AssertHostsOwn(string cookie)
    {
        Assert.StartsWith("__Host-mpn-", cookie, StringComparison.Ordinal);
        var said = Said(cookie);
        Assert.Superset(new HashSet<string> { "secure", "httponly", "path=/" }, said);
        Assert.True(said.Contains("samesite=lax") || said.Contains("samesite=strict"), cookie);
        Assert.DoesNotContain(said, one => one.StartsWith("domain=", StringComparison.Ordinal));
        Assert.True(cookie.Split(';')[0].Length <= 4096);
    }

    private static HashSet<string> Said(string cookie) => [.. cookie.Split(';').Skip(1).Select(part => part.Trim().ToLowerInvariant())];

    private static string Name(string cookie) => cookie.Split('=')[0];

    /// <summary>What is set, without what is taken away.</summary>
    private static List<string> Cookies(HttpResponseMessage answer) =>
        [.. (answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : []).Where(cookie => !cookie.Contains("1970", StringComparison.Ordinal))];

    private static async Task<List<string>> PostAsync(HttpClient client, string path, string forms, string token, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]),
        };
        request.Headers.Add("Cookie", forms);
        using var answer = await client.SendAsync(request);
        Assert.Equal(302, (int)answer.StatusCode);
        return Cookies(answer);
    }
}
