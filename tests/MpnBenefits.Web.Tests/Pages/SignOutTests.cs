namespace MpnBenefits.Web.Tests.Pages;

public sealed class SignOutTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task It_ends_the_session_and_leads_home()
    {
        using var browser = portal.Browser();
        var home = await (await browser.OpenAsync("/demo/sign-in")).SubmitFormAsync("form:has(input[value=contoso-viewer])");

        var after = await home.PressAsync("Sign out");

        Assert.Equal((200, "/"), (after.Status, after.Path));
        Assert.Contains("30 days to renew", after.Text, StringComparison.Ordinal);
        Assert.StartsWith("/demo/sign-in", (await browser.OpenAsync("/memberships")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_or_a_foreign_form_does_not_end_it()
    {
        using var browser = portal.Browser();
        await (await browser.OpenAsync("/demo/sign-in")).SubmitFormAsync("form:has(input[value=contoso-viewer])");

        await browser.OpenAsync("/sign-out");
        Assert.Equal(400, (await browser.PostAsync("/sign-out")).Status);

        Assert.Equal("/memberships", (await browser.OpenAsync("/memberships")).Path);
    }
}
