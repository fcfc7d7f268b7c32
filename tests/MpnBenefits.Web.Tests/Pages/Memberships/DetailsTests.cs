using MpnBenefits.Domain.Payments;
using MpnBenefits.Web.Tests.Pages.Renewals;

namespace MpnBenefits.Web.Tests.Pages.Memberships;

public sealed class DetailsTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData(40, "The renewal window opens on", "Accessible; without renewing until")]
    [InlineData(-5, "Everything stays usable until", "Accessible; without renewing until")]
    [InlineData(-40, "and its benefits with it.", "Not accessible since")]
    public async Task It_says_where_it_stands_in_its_year(int anniversaryInDays, string standing, string benefits)
    {
        var partner = await portal.Given.PartnerAsync();
        var membership = await partner.MembershipAsync("map", anniversaryInDays);

        var screen = await portal.OpenAsync($"/memberships/{membership.Id.Value:D}", partner.Viewer);

        Assert.Equal((200, "Microsoft Action Pack"), (screen.Status, screen.Heading));
        Assert.Contains(standing, screen.Text, StringComparison.Ordinal);
        Assert.Contains(benefits, screen.Text, StringComparison.Ordinal);
        Assert.Contains("No order yet.", screen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_competency_shows_its_rows_also_where_they_are_waived()
    {
        var partner = await portal.Given.PartnerAsync();
        var membership = await partner.MembershipAsync("silver", -5, "data-platform", "cloud-business-applications");
        await partner.ProvesAsync("data-platform", "silver");

        var screen = await portal.OpenAsync($"/memberships/{membership.Id.Value:D}", partner.MpnAdmin);

        Assert.Equal(["Not met", "Waived"], screen.Texts("#competencies article > .head-title .pill"));
        Assert.Contains("Met", screen.Texts("#competencies li .pill"));
        Assert.Contains(" points", screen.Text, StringComparison.Ordinal);
        screen.AssertFewStatements();
    }

    [Fact]
    public async Task Its_orders_are_linked_for_those_who_may_see_them()
    {
        var ready = await Renewing.ReadyAsync(portal);
        await ready.SentAsync(PaymentMethod.BankTransfer);
        var number = (await ready.OrderAsync()).Number;
        var path = ready.Path.Replace("/renewals/", "/memberships/", StringComparison.Ordinal);

        var admin = await portal.OpenAsync(path, ready.Partner.AccountAdmin);
        var viewer = await portal.OpenAsync(path, ready.Partner.Viewer);

        Assert.Contains((number, $"/orders/{number}"), admin.Links);
        Assert.Contains("Payment on its way", admin.Text, StringComparison.Ordinal);
        Assert.Contains($"{number} ·", viewer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(viewer.Links, link => link.Href.StartsWith("/orders", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_last_day_is_also_told_in_the_companys_own_time()
    {
        var partner = await portal.Given.PartnerAsync(timeZone: "America/Los_Angeles");
        var membership = await partner.MembershipAsync("map", -5);

        var screen = await portal.OpenAsync($"/memberships/{membership.Id.Value:D}", partner.MpnAdmin, "fr");

        Assert.Contains("23\u00a0h 59 UTC", screen.Text, StringComparison.Ordinal);
        Assert.Contains("16 h 59 à Los Angeles", screen.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Not accessible since", "Next anniversary if renewed")]
    [InlineData("fr", "Inaccessibles depuis le", "Prochaine date anniversaire en cas de renouvellement")]
    public async Task Lapsed_it_says_from_which_day_and_promises_no_anniversary(string language, string since, string next)
    {
        var ready = await Renewing.ReadyAsync(portal, -37);

        var screen = await portal.OpenAsync($"/memberships/{ready.Membership.Id.Value:D}", ready.Partner.MpnAdmin, language);

        Assert.Contains($"{since} {ready.Said(ready.Window.LostFrom, language)}", screen.Texts("dd"));
        Assert.DoesNotContain(next, screen.Text, StringComparison.Ordinal);
        Assert.Contains(screen.Links, link => link.Href == "/company/history");
    }

    [Fact]
    public async Task With_one_option_met_the_others_are_nobodys_task()
    {
        var partner = await portal.Given.PartnerAsync();
        var membership = await partner.MembershipAsync("silver", 340, "data-platform");
        await partner.ProvesAsync("data-platform", "silver");

        var screen = await portal.OpenAsync($"/memberships/{membership.Id.Value:D}", partner.MpnAdmin);

        Assert.Contains("Other option, not needed", screen.Texts("#competencies .pill-quiet"));
        Assert.Empty(screen.Texts("#competencies .pill-stop"));
    }

    [Fact]
    public async Task Another_partners_is_as_absent_as_one_that_never_was()
    {
        var (mine, theirs) = (await portal.Given.PartnerAsync(), await portal.Given.PartnerAsync());
        var other = await theirs.MembershipAsync("map", -5);

        var screen = await portal.OpenAsync($"/memberships/{other.Id.Value:D}", mine.GlobalAdmin);
        var never = await portal.OpenAsync($"/memberships/{Guid.CreateVersion7():D}", mine.GlobalAdmin);

        Assert.Equal((404, 404, screen.Text), (screen.Status, never.Status, never.Text));
        Assert.Equal(404, (await portal.OpenAsync("/memberships/1", mine.GlobalAdmin)).Status);
    }
}
