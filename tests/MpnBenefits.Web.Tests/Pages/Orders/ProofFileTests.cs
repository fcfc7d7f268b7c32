namespace MpnBenefits.Web.Tests.Pages.Orders;

public sealed class ProofFileTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task It_is_an_attachment_of_its_own_kind_and_of_its_company_alone()
    {
        var (mine, theirs) = (await portal.Given.PartnerAsync(), await portal.Given.PartnerAsync());
        var (_, order) = await mine.PurchaseAsync("map");
        var proof = await mine.ProofAsync(order);
        var path = $"/orders/{order.Number}/proof/{proof.Id.Value:D}";

        var file = await portal.OpenAsync(path, mine.AccountAdmin);

        Assert.Equal((200, "image/png", "nosniff"), (file.Status, file.Headers["Content-Type"], file.Headers["X-Content-Type-Options"]));
        Assert.Contains("attachment; filename=proof.png", file.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.Equal(404, (await portal.OpenAsync(path, theirs.MpnAdmin)).Status);
        Assert.Equal(404, (await portal.OpenAsync($"/orders/{order.Number}/proof/{Guid.NewGuid():D}", mine.MpnAdmin)).Status);
        Assert.Equal(403, (await portal.OpenAsync(path, mine.Viewer)).Status);
    }
}
