namespace MpnBenefits.Web.Tests.Pages.About;

public sealed class AccessibilityTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task Is_there_for_everybody_from_the_foot_of_each_page(string language)
    {
        var home = await portal.OpenAsync("/", language: language);
        var screen = await portal.OpenAsync("/accessibility", language: language);

        Assert.True(home.Has("footer a[href='/accessibility']"));
        Assert.Equal((200, language), (screen.Status, screen.Language));
        Assert.Contains("WCAG", screen.Text, StringComparison.Ordinal);
    }
}
