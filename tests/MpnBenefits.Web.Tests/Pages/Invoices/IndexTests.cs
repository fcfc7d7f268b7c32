namespace MpnBenefits.Web.Tests.Pages.Invoices;

public sealed class IndexTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "Invoices", "Credit note")]
    [InlineData("fr", "Factures", "Avoir")]
    public async Task All_years_are_listed_newest_first_with_what_was_credited(string language, string title, string credit)
    {
        var partner = await portal.Given.PartnerAsync();
        var (order, first) = await partner.PaidOrderAsync(portal);
        await partner.RefundedAsync(portal, order);
        var year = portal.Today.Year;
        portal.Clock.Advance(TimeSpan.FromDays(366));
        var (_, second) = await partner.PaidOrderAsync(portal, "lap");

        var screen = await portal.OpenAsync("/invoices", partner.AccountAdmin, language);

        Assert.StartsWith(title, screen.Heading, StringComparison.Ordinal);
        Assert.Equal([$"{year + 1}", $"{year}"], screen.All("h2").Select(heading => heading.TextContent.Trim()[..4]));
        Assert.Contains(credit, screen.Texts("td .pill"));
        Assert.Contains(screen.Links, link => link.Href == $"/invoices/{first.Number}/pdf");
        Assert.Contains(screen.Links, link => link.Href == $"/invoices/{second.Number}/pdf");
        screen.AssertFewStatements();
    }

    [Theory]
    [InlineData("en", "No invoice yet")]
    [InlineData("fr", "Aucune facture pour l’instant")]
    public async Task Without_one_it_says_when_there_will_be(string language, string none) =>
        Assert.Contains(none, (await portal.OpenAsync("/invoices", (await portal.Given.PartnerAsync()).MpnAdmin, language)).Texts("h2"));

    [Fact]
    public async Task A_report_viewer_does_not_see_money() =>
        Assert.Equal(403, (await portal.OpenAsync("/invoices", (await portal.Given.PartnerAsync()).Viewer)).Status);
}
