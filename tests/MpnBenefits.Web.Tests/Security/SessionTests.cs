using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Web.Tests.Security;

/// <summary>How long one is signed in, and what becomes of what was being typed when that was over.</summary>
public sealed class SessionTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData(59, "/memberships")]
    [InlineData(61, "/demo/sign-in?returnUrl=%2Fmemberships")]
    public async Task Unused_for_an_hour_it_asks_to_sign_in_again(int minutes, string path)
    {
        using var browser = await SignedInAsync("contoso-viewer");

        portal.Clock.Advance(TimeSpan.FromMinutes(minutes));

        Assert.Equal(path, (await browser.OpenAsync("/memberships")).Path);
    }

    [Fact]
    public async Task Used_all_the_time_it_lasts_eight_hours()
    {
        using var browser = await SignedInAsync("contoso-account-admin");
        for (var turn = 0; turn < 15; turn++)
        {
            portal.Clock.Advance(TimeSpan.FromMinutes(30));
            Assert.Equal("/memberships", (await browser.OpenAsync("/memberships")).Path);
        }

        portal.Clock.Advance(TimeSpan.FromMinutes(30));

        Assert.StartsWith("/demo/sign-in", (await browser.OpenAsync("/memberships")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_sent_too_late_is_back_after_signing_in_and_nothing_was_saved()
    {
        using var browser = await SignedInAsync("contoso-global-admin");
        var form = await browser.OpenAsync("/company/edit");
        var before = form.Value("Input.City");
        portal.Clock.Advance(TimeSpan.FromMinutes(61));

        var asked = await form.SubmitAsync(("Input.City", "Grenoble"), ("Input.LegalName", "Contoso <b>SA</b>"));
        var back = await asked.SubmitFormAsync("form:has(input[value=contoso-global-admin])");

        Assert.StartsWith("/company/edit?kept=", back.Path, StringComparison.Ordinal);
        Assert.Equal(("Grenoble", "Contoso <b>SA</b>"), (back.Value("Input.City"), back.Value("Input.LegalName")));
        Assert.Contains("What you typed is back", back.Notice, StringComparison.Ordinal);
        Assert.Equal(before, (await browser.OpenAsync("/company/edit")).Value("Input.City"));
        Assert.Equal("/company", (await back.SubmitAsync()).Path);
        Assert.Equal("Grenoble", (await browser.OpenAsync("/company/edit")).Value("Input.City"));
    }

    [Fact]
    public async Task It_is_given_back_to_nobody_else()
    {
        using var browser = await SignedInAsync("fabrikam-account-admin");
        var form = await browser.OpenAsync("/company/edit");
        portal.Clock.Advance(TimeSpan.FromMinutes(61));
        var asked = await form.SubmitAsync(("Input.City", "Tacoma"));

        var other = await asked.SubmitFormAsync("form:has(input[value=northwind-global-admin])");

        Assert.StartsWith("/company/edit?kept=", other.Path, StringComparison.Ordinal);
        Assert.NotEqual("Tacoma", other.Value("Input.City"));
    }

    [Fact]
    public async Task A_role_taken_away_is_refused_on_the_very_next_request()
    {
        var partner = await portal.Given.PartnerAsync();
        using var browser = portal.Browser(partner.AccountAdmin);
        var form = await browser.OpenAsync("/company/edit");

        await partner.GrantAsync(partner.AccountAdmin, PortalRoles.None);

        Assert.Equal(403, (await form.SubmitAsync(("Input.City", "Nice"))).Status);
        Assert.Equal(403, (await browser.OpenAsync("/company")).Status);
    }

    private async Task<Browser> SignedInAsync(string slug)
    {
        var browser = portal.Browser();
        await (await browser.OpenAsync("/demo/sign-in")).SubmitFormAsync($"form:has(input[value={slug}])");
        return browser;
    }
}
