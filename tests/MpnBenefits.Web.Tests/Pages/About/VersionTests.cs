namespace MpnBenefits.Web.Tests.Pages.About;

public sealed class VersionTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task Says_to_everybody_what_runs_here(string language)
    {
        var screen = await portal.OpenAsync("/version", language: language);

        Assert.Equal((200, language), (screen.Status, screen.Language));
        Assert.Contains("0.1.0", screen.Text, StringComparison.Ordinal);
    }
}
