using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Web.Tests.Pages.Me;

/// <summary>Somebody of two companies.</summary>
public sealed class CompanyTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task The_switch_shows_the_other_company_on_every_page()
    {
        var (first, second) = await BothAsync();
        using var browser = portal.Browser(first.MpnAdmin);

        var screen = await browser.OpenAsync("/me/company");
        var home = await screen.SubmitAsync();

        Assert.Equal("Your companies 2", screen.Heading);
        Assert.Equal("You see Zweite GmbH now.", home.Notice);
        Assert.Contains("Zweite GmbH", (await browser.OpenAsync("/company")).Title, StringComparison.Ordinal);
        Assert.NotEqual(first.MpnId, second.MpnId);
    }

    [Fact]
    public async Task A_form_goes_to_the_company_it_was_opened_for()
    {
        var (first, second) = await BothAsync();
        using var browser = portal.Browser(first.MpnAdmin);
        var form = await browser.OpenAsync("/company/edit");
        await (await browser.OpenAsync("/me/company")).SubmitAsync();

        var saved = await form.SubmitAsync(("Input.City", "Grenoble"));

        Assert.Equal(200, saved.Status);
        Assert.Contains("Première SAS", saved.Title, StringComparison.Ordinal);
        Assert.Equal(1, (await first.HistoryAsync()).Count(line => line.What == nameof(ProfileChanged)));
        Assert.DoesNotContain(await second.HistoryAsync(), line => line.What == nameof(ProfileChanged));
    }

    [Fact]
    public async Task A_form_of_a_company_one_has_left_goes_nowhere()
    {
        var (first, second) = await BothAsync();
        using var browser = portal.Browser(first.MpnAdmin);
        var form = await browser.OpenAsync("/company/edit");

        var refused = await form.SubmitAsync(("for", Given.NewMpnId().Value), ("Input.City", "Grenoble"));

        Assert.Equal(403, refused.Status);
        Assert.DoesNotContain((await first.HistoryAsync()).Concat(await second.HistoryAsync()), line => line.What == nameof(ProfileChanged));
    }

    [Fact]
    public async Task A_link_may_name_its_company_and_a_page_not_found_offers_the_others()
    {
        var (first, second) = await BothAsync();
        var membership = await second.MembershipAsync("silver", -5);
        using var browser = portal.Browser(first.MpnAdmin);
        await browser.OpenAsync($"/?for={first.MpnId}");

        var missing = await browser.OpenAsync($"/memberships/{membership.Id.Value:D}");
        var found = await missing.FollowAsync("Look in Zweite GmbH");

        Assert.Equal((404, 200), (missing.Status, found.Status));
        Assert.Contains("Zweite GmbH", found.Title, StringComparison.Ordinal);
    }

    /// <summary>The MPN admin of the first is Global admin of both.</summary>
    private async Task<(GivenPartner First, GivenPartner Second)> BothAsync()
    {
        var (first, second) = (await portal.Given.PartnerAsync("Première SAS"), await portal.Given.PartnerAsync("Zweite GmbH"));
        var (_, again) = await first.InvitationAsync(PortalRoles.GlobalAdmin);
        var (_, secret) = await second.InvitationAsync(PortalRoles.GlobalAdmin);
        await (await portal.OpenAsync($"/invitation?code={secret}", first.MpnAdmin)).SubmitAsync();
        await (await portal.OpenAsync($"/invitation?code={again}", first.MpnAdmin)).SubmitAsync();
        return (first, second);
    }
}
