namespace MpnBenefits.Web.Tests.Pages.About;

public sealed class AccessibilityTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "Accessibility")]
    [InlineData("fr", "Accessibilité")]
    public async Task Anybody_reads_what_is_done_and_how_it_is_checked(string language, string title)
    {
        var screen = await portal.OpenAsync("/accessibility", language: language);

        Assert.Equal((200, title, language), (screen.Status, screen.Heading, screen.Language));
        Assert.Equal(4, screen.All("main li").Count());
        Assert.Contains("WCAG 2.2", screen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_links_to_it()
    {
        foreach (var path in new[] { "/", "/version", "/demo/sign-in", "/no-such-page" })
        {
            Assert.True((await portal.OpenAsync(path)).Has("footer a[href='/accessibility']"), path);
        }
    }
}
