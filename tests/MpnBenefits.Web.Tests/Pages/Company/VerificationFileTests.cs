namespace MpnBenefits.Web.Tests.Pages.Company;

public sealed class VerificationFileTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task It_is_an_attachment_of_its_company_alone()
    {
        var (mine, theirs) = (await portal.Given.PartnerAsync(), await portal.Given.PartnerAsync());
        var path = $"/company/verification/{(await mine.DocumentAsync()).Id.Value:D}";

        var file = await portal.OpenAsync(path, mine.MpnAdmin);

        Assert.Equal((200, "image/png"), (file.Status, file.Headers["Content-Type"]));
        Assert.Contains("attachment; filename=kbis.png", file.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.Equal(404, (await portal.OpenAsync(path, theirs.GlobalAdmin)).Status);
    }
}
