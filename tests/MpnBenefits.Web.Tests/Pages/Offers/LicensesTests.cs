namespace MpnBenefits.Web.Tests.Pages.Offers;

public sealed class LicensesTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "License table", "With the offer itself", "Catalogue mpn-2021 of 4 February 2021", "unit not stated")]
    [InlineData("fr", "Table des licences", "Avec l’offre elle-même", "Catalogue mpn-2021 du 4 février 2021", "unité non précisée")]
    public async Task R29_R33_One_table_for_packs_and_levels_with_its_version(string language, string title, string part, string version, string unit)
    {
        var screen = await portal.OpenAsync("/memberships/offers/licenses", (await portal.Given.PartnerAsync()).Viewer, language);

        Assert.Equal(200, screen.Status);
        Assert.StartsWith(title, screen.Heading, StringComparison.Ordinal);
        Assert.Contains(part, screen.Text, StringComparison.Ordinal);
        Assert.Contains(version, screen.Text, StringComparison.Ordinal);
        Assert.Contains(unit, screen.Text, StringComparison.Ordinal);
        screen.AssertFewStatements();
    }

    [Fact]
    public async Task It_is_filtered_by_name_and_kind_and_says_when_nothing_fits()
    {
        var viewer = (await portal.Given.PartnerAsync()).Viewer;

        var found = await portal.OpenAsync("/memberships/offers/licenses?q=visual&kind=visual-studio", viewer);
        Assert.All(found.Texts("tbody th"), name => Assert.StartsWith("Visual Studio", name, StringComparison.Ordinal));
        Assert.Contains("No product fits", (await portal.OpenAsync("/memberships/offers/licenses?q=zzz", viewer)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Product,Kind,Unit,Choice,Competency,Microsoft Action Pack", "not published")]
    [InlineData("fr", "Produit,Type,Unité,Choix,Compétence,Microsoft Action Pack", "non publié")]
    public async Task It_is_taken_along_whole_in_the_readers_language(string language, string head, string unknown)
    {
        var screen = await portal.OpenAsync("/memberships/offers/licenses?handler=Csv", (await portal.Given.PartnerAsync()).Viewer, language);

        Assert.StartsWith("text/csv", screen.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Contains("mpn-licenses-2021-02-04.csv", screen.Headers["Content-Disposition"], StringComparison.Ordinal);
        var lines = screen.Body.TrimStart('\ufeff').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith(head, lines[0], StringComparison.Ordinal);
        Assert.True(lines.Length > 70, $"{lines.Length} lines");
        Assert.Contains(lines, line => line.Contains(unknown, StringComparison.Ordinal));
        Assert.DoesNotContain(",\"=", screen.Body, StringComparison.Ordinal);
    }
}
