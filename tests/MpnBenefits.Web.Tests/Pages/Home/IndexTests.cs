using MpnBenefits.Domain.Partners;

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

    [Theory]
    [InlineData(30, "en", "If it is not answered, the company is suspended from Tuesday 21 September 2021.")]
    [InlineData(31, "en", "The company is suspended since Monday 20 September 2021. Benefits can be read")]
    [InlineData(31, "fr", "La société est suspendue depuis le lundi 20 septembre 2021. Les avantages restent lisibles")]
    public async Task A_rejection_stands_on_every_page_until_it_is_answered(int daysAgo, string language, string said)
    {
        var partner = await (await portal.Given.PartnerAsync()).VerifiedAsAsync(Verification.Rejected(portal.Today.AddDays(-daysAgo), "unreadable"), CheckKind.Employment);

        Assert.Contains(said, (await portal.OpenAsync("/", partner.User, language)).Text, StringComparison.Ordinal);
        var screen = await portal.OpenAsync("/orders", partner.MpnAdmin, language);
        Assert.Contains(said, screen.Text, StringComparison.Ordinal);
        Assert.Equal("/company/verification", screen.Document.QuerySelector(".band a")!.GetAttribute("href"));
    }
}
