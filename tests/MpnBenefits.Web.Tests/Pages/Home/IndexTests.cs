namespace MpnBenefits.Web.Tests.Pages.Home;

public sealed class IndexTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "Partner benefits")]
    [InlineData("fr", "Avantages partenaires")]
    public async Task Answers_everybody_in_their_language(string language, string name)
    {
        var screen = await portal.OpenAsync("/", language: language);

        Assert.Equal(200, screen.Status);
        Assert.Equal(language, screen.Language);
        Assert.Contains(name, screen.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_a_partner_under_their_company()
    {
        var partner = await portal.Given.PartnerAsync();

        var screen = await portal.OpenAsync("/", partner.MpnAdmin);

        Assert.Equal(200, screen.Status);
        Assert.Contains(partner.MpnId.Value, screen.Document.Body!.TextContent, StringComparison.Ordinal);
        screen.AssertFewStatements();
    }
}
