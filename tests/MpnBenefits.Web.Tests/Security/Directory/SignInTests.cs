using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Validators;
using MpnBenefits.TestIssuer;

namespace MpnBenefits.Web.Tests.Security.Directory;

/// <summary>Microsoft.Identity.Web as it ships, against an issuer that answers as Entra does.</summary>
public sealed class SignInTests(DirectoryPortal portal) : IClassFixture<DirectoryPortal>
{
    [Theory]
    [InlineData("claire@contoso.example", "Company of Claire Martin")]
    [InlineData("kenji@wideworld.example", "Company of Kenji Sato")]
    public async Task People_of_either_tenant_come_in_to_their_own_company(string email, string company)
    {
        using var browser = new DirectoryBrowser(portal);
        var account = email == portal.Claire.Email ? portal.Claire : portal.Kenji;

        var home = await browser.SignInAsync(account);

        Assert.Equal((200, "/"), (home.Status, home.Path));
        Assert.Contains(company, Screen.Said(home.Document.Body), StringComparison.Ordinal);
        portal.AssertNothingSecretLogged();
    }

    [Fact]
    public async Task Staff_come_in_by_their_app_role()
    {
        using var browser = new DirectoryBrowser(portal);

        var page = await browser.SignInAsync(portal.Sophie, path: "/sign-in?returnUrl=/staff");

        Assert.Equal(200, page.Status);
        Assert.StartsWith("/staff", page.Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task A_tenant_nobody_enrolled_is_welcomed(string language)
    {
        using var browser = new DirectoryBrowser(portal, language);

        var page = await browser.SignInAsync(portal.Nora, path: "/memberships");

        Assert.Equal((200, "/welcome", language), (page.Status, page.Path, page.Language));
        Assert.Contains(portal.Nora.Email, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guest_of_a_tenant_needs_an_invitation()
    {
        using var browser = new DirectoryBrowser(portal);

        var page = await browser.SignInAsync(portal.Guest);

        Assert.Equal((200, "/welcome"), (page.Status, page.Path));
    }

    [Theory]
    [InlineData("/tools", "/tools")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("//evil.example/", "/")]
    public async Task One_comes_back_to_where_one_was_going_within_the_portal(string returnUrl, string arrives)
    {
        using var browser = new DirectoryBrowser(portal);

        var page = await browser.SignInAsync(portal.Claire, path: "/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl));

        Assert.Equal((false, arrives), (page.IsOfTheIssuer, page.Path));
    }

    [Fact]
    public async Task The_portal_asks_for_a_code_with_proof_posted_back()
    {
        using var browser = new DirectoryBrowser(portal);

        var page = await browser.OpenAsync("/memberships");

        var asked = QueryHelpers.ParseQuery(page.Address.Query);
        Assert.Equal("/organizations/oauth2/v2.0/authorize", page.Path);
        Assert.Equal(
            ["code", "S256", "form_post", "https://portal.test/signin-oidc"],
            ((string[])["response_type", "code_challenge_method", "response_mode", "redirect_uri"]).Select(name => asked[name].ToString()));
        Assert.All((string[])["code_challenge", "state", "nonce"], name => Assert.NotEmpty(asked[name].ToString()));
    }

    [Fact]
    public async Task Without_the_proof_the_issuer_gives_no_code()
    {
        using var browser = new DirectoryBrowser(portal);
        var asked = (await browser.OpenAsync("/sign-in")).Address.ToString();

        var page = await browser.OpenAsync(asked.Replace("code_challenge", "not_a_challenge", StringComparison.Ordinal));

        Assert.NotEqual("Pick an account", page.Heading);
    }

    [Fact]
    public void The_issuer_is_judged_by_the_library_over_https()
    {
        var options = portal.Services.GetRequiredService<IOptionsMonitor<OpenIdConnectOptions>>().Get(OpenIdConnectDefaults.AuthenticationScheme);

        Assert.True(options.RequireHttpsMetadata);
        Assert.IsType<AadIssuerValidator>(options.TokenValidationParameters.IssuerValidator?.Target);
        Assert.Null(options.TokenValidationParameters.ValidIssuer);
        Assert.Null(options.TokenValidationParameters.ValidIssuers);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_of_the_issuer_too()
    {
        using var browser = new DirectoryBrowser(portal);
        var home = await browser.SignInAsync(portal.Claire);
        Assert.NotEqual("Pick an account", (await browser.OpenAsync("/sign-in")).Heading);

        var after = await browser.SubmitAsync(home, home.Form("form[action='/sign-out']"), null, []);

        Assert.Equal((200, "/signed-out", "You are signed out"), (after.Status, after.Path, after.Heading));
        Assert.DoesNotContain("mpn-session", browser.Cookies);
        Assert.Equal("Pick an account", (await browser.OpenAsync("/memberships")).Heading);
    }

    [Fact]
    public async Task A_link_does_not_sign_out()
    {
        using var browser = new DirectoryBrowser(portal);
        await browser.SignInAsync(portal.Claire);

        Assert.Equal(404, (await browser.OpenAsync("/signout-oidc")).Status);

        Assert.Contains("mpn-session", browser.Cookies);
        Assert.Equal("/", (await browser.OpenAsync("/")).Path);
    }

    [Fact]
    public async Task Who_tries_again_is_asked_which_account()
    {
        using var browser = new DirectoryBrowser(portal);
        await browser.SignInAsync(portal.Claire, Fault.Expired);

        var page = await browser.OpenAsync("/sign-in?choose=true");

        Assert.Equal("Pick an account", page.Heading);
    }
}
