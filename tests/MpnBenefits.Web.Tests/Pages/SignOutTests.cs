namespace MpnBenefits.Web.Tests.Pages;

public sealed class SignOutTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Ends_the_session()
    {
        using var browser = portal.Browser();
        var home = await (await browser.OpenAsync("/demo/sign-in")).SubmitFormAsync("form:has(input[value='contoso-viewer'])");
        Assert.Contains("Paul Petit", home.Document.Body!.TextContent, StringComparison.Ordinal);

        var after = await home.SubmitFormAsync("form[action='/sign-out']");

        Assert.Equal((200, "/"), (after.Status, after.Path));
        Assert.DoesNotContain("Paul Petit", after.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("/demo/sign-in", (await browser.OpenAsync("/memberships")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_alone_ends_nothing()
    {
        var partner = await portal.Given.PartnerAsync();

        var screen = await portal.OpenAsync("/sign-out", partner.Viewer);

        Assert.Equal("/", screen.Path);
        Assert.Contains(partner.MpnId.Value, screen.Document.Body!.TextContent, StringComparison.Ordinal);
    }
}
