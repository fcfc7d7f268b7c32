using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Web.Tests.Pages.Staff;

public sealed class VerificationFileTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Support_opens_it_as_an_attachment_and_the_look_is_kept()
    {
        var (partner, other) = (await portal.Given.PartnerAsync(), await portal.Given.PartnerAsync());
        var document = await partner.DocumentAsync();

        var file = await portal.OpenAsync($"/staff/partners/{partner.MpnId}/verification/{document.Id.Value:D}", "support");

        Assert.Contains("attachment; filename=kbis.png", file.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.Contains(await partner.HistoryAsync(), line => line.What == nameof(PartnerOpened));
        Assert.Equal(404, (await portal.OpenAsync($"/staff/partners/{other.MpnId}/verification/{document.Id.Value:D}", "support")).Status);
        Assert.Equal(403, (await portal.OpenAsync($"/staff/partners/{partner.MpnId}/verification/{document.Id.Value:D}", "auditor")).Status);
    }
}
