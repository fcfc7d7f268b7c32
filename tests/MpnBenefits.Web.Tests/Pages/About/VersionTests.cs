namespace MpnBenefits.Web.Tests.Pages.About;

public sealed class VersionTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "Runs on", "as of 4 February 2021")]
    [InlineData("fr", "Fonctionne sur", "au 4 février 2021")]
    public async Task Anybody_reads_which_portal_and_which_catalogue_this_is(string language, string runtime, string asOf)
    {
        var screen = await portal.OpenAsync("/version", language: language);

        Assert.Equal((200, language), (screen.Status, screen.Language));
        Assert.Contains(runtime, screen.Texts("dt"));
        Assert.Contains("MIT", screen.Texts("dd"));
        Assert.Contains(asOf, screen.Text, StringComparison.Ordinal);
        Assert.Contains("0.1.0", screen.Text, StringComparison.Ordinal);
        Assert.Equal(4, screen.Texts("dd").Count(text => text.Length > 0));
    }
}
