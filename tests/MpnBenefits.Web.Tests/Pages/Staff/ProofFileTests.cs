using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Web.Tests.Pages.Staff;

public sealed class ProofFileTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Support_reads_it_and_the_look_is_written_down()
    {
        var partner = await portal.Given.PartnerAsync();
        var (_, order) = await partner.PurchaseAsync("map");
        var proof = await partner.ProofAsync(order);

        var file = await portal.OpenAsync($"/staff/orders/{order.Number}/proof/{proof.Id.Value:D}", "support");

        Assert.Equal((200, "image/png"), (file.Status, file.Headers["Content-Type"]));
        Assert.Contains(await partner.HistoryAsync(), line => line.What == nameof(PartnerOpened));
        Assert.Equal(404, (await portal.OpenAsync($"/staff/orders/{order.Number}/proof/{Guid.NewGuid():D}", "support")).Status);
    }
}
