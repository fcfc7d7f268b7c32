namespace MpnBenefits.Web.Tests.Pages.Tools;

public sealed class BenefitsTests(Portal portal) : IClassFixture<Portal>
{
    private const string Page = "/tools/benefits";

    [Theory]
    [InlineData("en", "The core package comes once, at the highest level held: Gold.")]
    [InlineData("fr", "au plus haut niveau détenu\u00a0: Gold.")]
    public async Task What_is_chosen_is_answered_under_the_address_of_the_API(string language, string said)
    {
        var screen = await portal.OpenAsync(Page + "?holds=map&holds=&holds=gold:cloud-platform&country=FR", language: language);

        Assert.Equal(Page + "?holds=map&holds=gold%3Acloud-platform&country=FR", screen.Path);
        Assert.Contains(said, screen.Text, StringComparison.Ordinal);
        Assert.True(screen.Has("#holds-map[checked]"));
        screen.AssertFewStatements(2);
    }

    [Fact]
    public async Task Nothing_chosen_is_said()
    {
        var screen = await (await portal.OpenAsync(Page)).SubmitFormAsync("main form");

        Assert.Equal(["#holds", "#country"], screen.All(".error-summary a").Select(link => link.GetAttribute("href")));
    }
}
