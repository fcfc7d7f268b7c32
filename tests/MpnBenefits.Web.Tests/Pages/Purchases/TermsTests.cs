using MpnBenefits.Domain.Audit;

namespace MpnBenefits.Web.Tests.Pages.Purchases;

public sealed class TermsTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "Terms of purchase", "Nothing renews by itself.")]
    [InlineData("fr", "Conditions d’achat", "Rien ne se renouvelle tout seul.")]
    public async Task Anybody_reads_them(string language, string title, string sentence)
    {
        var screen = await portal.OpenAsync("/memberships/offers/terms", language: language);

        Assert.Equal((200, title), (screen.Status, screen.Heading));
        Assert.Contains(sentence, screen.Text, StringComparison.Ordinal);
        Assert.Contains("2021-02", screen.Text, StringComparison.Ordinal);
    }

    /// <summary>People accepted these sentences. One that changes makes a new version, and then a new digest here.</summary>
    [Theory]
    [InlineData("en", "2021-02", "f4a9645fccf90fac")]
    [InlineData("fr", "2021-02", "5ae4f570ba14a338")]
    public async Task What_was_accepted_is_what_stands_there(string language, string version, string digest)
    {
        var screen = await portal.OpenAsync("/memberships/offers/terms", language: language);

        Assert.Contains(version, screen.Text, StringComparison.Ordinal);
        Assert.Equal(digest, AuditEntry.Digest(string.Join('\n', screen.Texts("ol.measure li")))[..16]);
    }
}
