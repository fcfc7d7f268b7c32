using System.Globalization;

namespace MpnBenefits.Web.Tests.Pages.Staff;

public sealed class HistoryTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "Older", "Newest")]
    [InlineData("fr", "Plus ancien", "Plus récent")]
    public async Task A_long_history_is_read_page_by_page_to_its_first_line(string language, string older, string newest)
    {
        var partner = await portal.Given.PartnerAsync();
        foreach (var number in Enumerable.Range(0, 110))
        {
            await partner.ChangeAsync(company => company.AddDomain($"d{number.ToString(CultureInfo.InvariantCulture)}.example"));
        }

        var screen = await portal.OpenAsync($"/staff/partners/{partner.MpnId}/history", "support", language);
        var lines = screen.Texts("main .dated li").ToList();
        Assert.Equal(50, lines.Count);
        Assert.DoesNotContain(screen.Links, link => link.Text == newest);
        while (screen.Links.Any(link => link.Text == older))
        {
            screen = (await screen.FollowAsync(older)).AssertFewStatements();
            lines.AddRange(screen.Texts("main .dated li"));
        }

        Assert.Equal((await partner.HistoryAsync()).Count, lines.Count);
        Assert.Contains("d109.example", lines[1], StringComparison.Ordinal);
        Assert.Contains(partner.MpnId.Value, lines.Single(line => line.Contains("MPN ID", StringComparison.Ordinal) || line.Contains("ID MPN", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains(screen.Links, link => link.Text == newest);
    }

    [Theory]
    [InlineData("before=1")]
    [InlineData("before=0")]
    [InlineData("before=x")]
    [InlineData("before=-5")]
    [InlineData("before=99999999999999999999")]
    public async Task Any_other_page_is_a_page(string query)
    {
        var partner = await portal.Given.PartnerAsync();

        Assert.Equal(200, (await portal.OpenAsync($"/staff/partners/{partner.MpnId}/history?{query}", "support")).Status);
    }
}
