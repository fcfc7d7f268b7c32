using System.Text;
using MpnBenefits.Web.Tests.Deliveries;

namespace MpnBenefits.Web.Tests.Pages.Benefits;

public sealed class IndexTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", ", core package: 15", "not commercial licenses")]
    [InlineData("fr", ", offre de base\u00a0: 15", "pas des licences commerciales")]
    public async Task What_is_granted_says_from_where_and_until_when(string language, string origin, string notice)
    {
        var partner = await portal.Given.PartnerAsync();
        await partner.MembershipAsync("silver", new DateOnly(2022, 1, 10), 1, "data-platform");

        var screen = (await portal.OpenAsync("/benefits", partner.User, language)).AssertFewStatements();
        Assert.Contains(origin, screen.Text, StringComparison.Ordinal);
        Assert.Contains(notice, screen.Text, StringComparison.Ordinal);
        Assert.Contains(language == "en" ? "9 Feb 2022" : "9 févr. 2022", screen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_can_be_filtered_sorted_and_taken_along()
    {
        var partner = await portal.Given.PartnerAsync();
        await partner.MembershipAsync("map", new DateOnly(2022, 1, 10));

        var screen = await portal.OpenAsync("/benefits?kind=visual-studio&sort=name", partner.MpnAdmin);
        Assert.Contains("Visual Studio Professional", screen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Visual Studio Enterprise", screen.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing fits", (await portal.OpenAsync("/benefits?q=zzz", partner.MpnAdmin)).Text, StringComparison.Ordinal);

        var text = Encoding.UTF8.GetString(await portal.Browser(partner.MpnAdmin).DownloadAsync("/benefits?handler=csv&kind=visual-studio"));
        Assert.Contains("Valid while the membership is active, term ends 9 February 2022", text, StringComparison.Ordinal);
        Assert.DoesNotContain("perpetual", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Nothing_granted_says_why()
    {
        var (none, lapsed) = (await portal.Given.PartnerAsync(), await portal.Given.PartnerAsync());
        await lapsed.MembershipAsync("map", -31);

        Assert.Contains("The network membership alone grants none", (await portal.OpenAsync("/benefits", none.MpnAdmin)).Text, StringComparison.Ordinal);
        Assert.Contains("The benefits of Microsoft Action Pack ended after", (await portal.OpenAsync("/benefits", lapsed.User)).Text, StringComparison.Ordinal);
    }
}
