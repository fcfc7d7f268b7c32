using System.Net;

namespace MpnBenefits.Web.Tests.Security;

/// <summary>
/// Secrets are planted wherever somebody could leave one, and looked for in what the site then wrote to its log. After a
/// whole run <c>tests/run.sh</c> looks for them in the logs of all tests and of all sites they started.
/// </summary>
public sealed class CanaryTests(UnhurriedPortal portal, ProductionPortal production) : IClassFixture<UnhurriedPortal>, IClassFixture<ProductionPortal>
{
    [Fact]
    public async Task What_is_typed_or_carried_is_in_no_log()
    {
        var world = await WalkWorld.MakeAsync(portal);
        var (admin, support) = (world.Visitors.Single(one => one.Name == "AccountAdmin"), world.Visitors.Single(one => one.Name == "Support"));
        var edit = await portal.OpenAsync("/company/edit", admin.Id);
        await edit.SubmitAsync(("Input.ContactEmail", Canaries.Mail), ("Input.LegalName", Canaries.Password), ("Input.Phone", Canaries.BankProof));
        await edit.SubmitAsync(("Input.ContactEmail", Canaries.Mail + " "), ("Input.LegalName", ""), ("Seen", Canaries.Password));
        var payment = await portal.OpenAsync($"/staff/orders/{world.Value("/staff", "number").Mine}/payment", support.Id);
        await payment.SubmitAsync(("Input.Reference", Canaries.BankProof), ("Input.Reason", Canaries.Password));
        foreach (var path in (string[])["/staff?q={0}", "/sign-in?returnUrl=%2F{0}", "/no-such-page?{0}", "/tools/renewal?offer={0}", "/error/500?{0}", "/api/v1/what-if/renewal?offer={0}"])
        {
            await portal.OpenAsync(path.Replace("{0}", Uri.EscapeDataString(Canaries.Mail), StringComparison.Ordinal), support.Id);
        }

        await SignInAsync();

        Assert.Contains(portal.SiteLog.Lines, line => line.Contains("/company/edit", StringComparison.Ordinal));
        Assert.Empty(Canaries.FoundIn(portal.SiteLog.Lines));
    }

    [SqliteFact]
    public async Task What_the_portal_shows_the_authority_and_what_comes_back_is_in_no_log()
    {
        using var client = production.Client(StagingPortal.Site);
        using var away = await client.GetAsync("/sign-in");
        foreach (var answer in (string[])["code=canary-code-7f2e41&state=nonsense", "error=access_denied&error_description=canary-text-7f2e41&state=nonsense", "id_token=CfDJ8canaryCanaryCanaryCanary&state=x"])
        {
            using var back = await client.PostAsync("/signin-oidc", new StringContent(answer, new System.Net.Http.Headers.MediaTypeHeaderValue("application/x-www-form-urlencoded")));
            using var again = await client.GetAsync("/signin-oidc?" + answer);
        }

        Assert.Equal(HttpStatusCode.Redirect, away.StatusCode);
        Assert.NotEmpty(production.SiteLog.Lines);
        Assert.Empty(Canaries.FoundIn(production.SiteLog.Lines));
    }

    [Fact]
    public async Task A_refusal_is_logged_with_who_was_refused()
    {
        var partner = await portal.Given.PartnerAsync();

        Assert.Equal(403, (await portal.OpenAsync("/staff", partner.Viewer)).Status);

        Assert.Contains(portal.SiteLog.Lines, line =>
            line.Contains("\"StatusCode\":403", StringComparison.Ordinal) && line.Contains(partner.Viewer.Value.ToString("D"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_line_break_in_an_address_makes_no_line_of_its_own()
    {
        await portal.OpenAsync("/broken%0d%0a%7B%22forged%22:1%7D");

        var line = Assert.Single(portal.SiteLog.Lines, line => line.Contains("/broken", StringComparison.Ordinal));
        Assert.DoesNotContain(line.TrimEnd(), sign => sign is '\r' or '\n');
    }

    [Theory]
    [InlineData("{\"secret\":\"" + Canaries.ClientSecret + "\"}")]
    [InlineData("HTTP GET /invitations/" + Canaries.Password)]
    [InlineData("sent to marie.dupont@contoso.example")]
    [InlineData("Cookie: mpn-session=CfDJ8Kx2_abcdefghijklmnopqrstuvwxyz")]
    public void A_planted_line_would_be_found(string line) => Assert.Single(Canaries.FoundIn(["HTTP GET /company responded 200", line]));

    /// <summary>By the demonstration's own form, so that a session's cookie goes to and fro.</summary>
    private async Task SignInAsync()
    {
        using var browser = portal.Browser();
        var choice = await browser.OpenAsync("/demo/sign-in");
        var person = choice.All("main [name=person]").First().GetAttribute("value")!;
        await browser.PostAsync("/demo/sign-in", ("__RequestVerificationToken", choice.Value("__RequestVerificationToken")!), ("person", person));
        Assert.True(browser.HasCookie("mpn-session"));
        await browser.OpenAsync("/");
        await browser.PostAsync("/company/edit", ("__RequestVerificationToken", choice.Value("__RequestVerificationToken") + "x"), ("person", Canaries.Password));
    }
}
