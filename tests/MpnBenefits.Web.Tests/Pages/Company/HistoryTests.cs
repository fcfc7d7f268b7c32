using MpnBenefits.Domain.Payments;
using MpnBenefits.Web.Tests.Pages.Renewals;

namespace MpnBenefits.Web.Tests.Pages.Company;

public sealed class HistoryTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task A_renewal_is_told_line_by_line_newest_first(string language)
    {
        var (ready, other) = (await Renewing.ReadyAsync(portal), await Renewing.ReadyAsync(portal));
        await ready.PaidAsync();
        await other.SentAsync(PaymentMethod.BankTransfer);

        var screen = await portal.OpenAsync("/company/history", ready.Partner.MpnAdmin, language);

        Assert.Equal(200, screen.Status);
        Assert.Equal((await ready.Partner.HistoryAsync()).Count, screen.All("ol.dated > li").Count());
        Assert.Contains((await ready.OrderAsync()).Number, screen.Text, StringComparison.Ordinal);
        Assert.Contains($"Mpn {ready.Partner.MpnId}", screen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain((await other.OrderAsync()).Number, screen.Body, StringComparison.Ordinal);
        screen.AssertFewStatements();
    }

    [Fact]
    public async Task Fifty_lines_stand_on_a_page_and_the_older_ones_on_the_next()
    {
        var partner = await portal.Given.PartnerAsync();
        for (var day = 0; day < 55; day++)
        {
            await partner.ReviewedAsync(portal.Today.AddDays(-day));
        }

        var first = await portal.OpenAsync("/company/history", partner.MpnAdmin);
        var next = await portal.OpenAsync(first.Links.Single(link => link.Href.StartsWith("/company/history?before=", StringComparison.Ordinal)).Href, partner.MpnAdmin);

        Assert.Equal(50, first.All("ol.dated > li").Count());
        Assert.Equal((await partner.HistoryAsync()).Count - 50, next.All("ol.dated > li").Count());
        Assert.DoesNotContain(next.Links, link => link.Href.Contains("before=", StringComparison.Ordinal));
        Assert.Equal(200, (await portal.OpenAsync("/company/history?before=x", partner.MpnAdmin)).Status);
    }

    [Fact]
    public async Task A_report_viewer_does_not_see_it() =>
        Assert.Equal(403, (await portal.OpenAsync("/company/history", (await portal.Given.PartnerAsync()).Viewer)).Status);
}
