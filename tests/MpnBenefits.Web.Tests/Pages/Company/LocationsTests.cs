namespace MpnBenefits.Web.Tests.Pages.Company;

public sealed class LocationsTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "Locations 2", "Legal entity", "Belgium")]
    [InlineData("fr", "Emplacements 2", "Entité juridique", "Belgique")]
    public async Task The_registered_address_comes_first_and_is_the_legal_entity(string language, string heading, string legal, string country)
    {
        var partner = await portal.Given.PartnerAsync();
        var location = await partner.LocationAsync();

        var screen = await portal.OpenAsync("/company/locations", partner.MpnAdmin, language);

        Assert.Equal(heading, screen.Heading);
        var rows = screen.Texts("tbody tr");
        Assert.Contains(partner.MpnId.Value, rows[0], StringComparison.Ordinal);
        Assert.Contains(legal, rows[0], StringComparison.Ordinal);
        Assert.Contains(location.Value, rows[1], StringComparison.Ordinal);
        Assert.Contains(country, rows[1], StringComparison.Ordinal);
        screen.AssertFewStatements();
    }

    [Fact]
    public async Task A_report_viewer_does_not_see_them() =>
        Assert.Equal(403, (await portal.OpenAsync("/company/locations", (await portal.Given.PartnerAsync()).Viewer)).Status);
}
