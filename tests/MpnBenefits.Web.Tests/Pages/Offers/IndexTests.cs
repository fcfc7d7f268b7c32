namespace MpnBenefits.Web.Tests.Pages.Offers;

public sealed class IndexTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "Offers", "demonstration price", "Entry level of the Learning Partner Program", "25% less for whoever holds Silver membership", "not published")]
    [InlineData("fr", "Offres", "prix de démonstration", "Niveau d’entrée du programme des partenaires de formation", "25 % de moins pour qui détient l’adhésion Silver", "non publié")]
    public async Task Five_offers_stand_side_by_side_with_price_and_what_they_bring(string language, string title, string label, string learning, string upgrade, string unknown)
    {
        var partner = await portal.Given.PartnerAsync();

        var screen = await portal.OpenAsync("/memberships/offers", partner.Viewer, language);

        Assert.Equal((200, title, 5), (screen.Status, screen.Heading, screen.All(".offer").Count()));
        Assert.Contains(label, screen.Text, StringComparison.Ordinal);
        Assert.Contains(learning, screen.Text, StringComparison.Ordinal);
        Assert.Contains(upgrade, screen.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains(unknown, screen.Text, StringComparison.Ordinal);
        screen.AssertFewStatements();
    }

    [Fact]
    public async Task R28_The_learning_pack_names_the_courseware_discount_and_the_action_pack_does_not_have_it()
    {
        var screen = await portal.OpenAsync("/memberships/offers", (await portal.Given.PartnerAsync()).MpnAdmin);

        Assert.Contains("Courseware Marketplace discountsincluded", screen.Texts("[aria-labelledby=offer-lap]")[0], StringComparison.Ordinal);
        Assert.Contains("Courseware Marketplace discountsnot part of it", screen.Texts("[aria-labelledby=offer-map]")[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_held_and_what_can_be_bought_is_said_beside_each()
    {
        var partner = await portal.Given.PartnerAsync();
        await partner.MembershipAsync("map", 100);
        await partner.ProvesAsync("data-platform", "silver");

        var screen = await portal.OpenAsync("/memberships/offers", partner.MpnAdmin);

        Assert.Equal(["You hold it", "You hold it", "Not now", "You can buy it", "Not now"], screen.Texts(".offer .pill"));
        Assert.Contains(screen.Links, link => link.Text == "See and buy Silver membership" && link.Href == "/memberships/offers/silver");
        Assert.Contains("There is one per partner global account.", screen.Texts("[aria-labelledby=offer-map]")[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_price_row_it_says_not_published()
    {
        var partner = await portal.Given.PartnerAsync(country: "BR");

        var screen = await portal.OpenAsync("/memberships/offers", partner.MpnAdmin);

        Assert.DoesNotContain("0.00", screen.Text, StringComparison.Ordinal);
        Assert.Contains("Price not published", screen.Texts("[aria-labelledby=offer-map] div").First(text => text.StartsWith("Price", StringComparison.Ordinal)), StringComparison.Ordinal);
    }
}
