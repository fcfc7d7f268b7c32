namespace MpnBenefits.Web.Tests.Pages.Tools;

public sealed class IndexTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "Tools", "When can we renew?")]
    [InlineData("fr", "Outils", "Quand pouvons-nous renouveler\u202f?")]
    public async Task Anybody_sees_which_questions_can_be_asked(string language, string heading, string question)
    {
        var screen = await portal.OpenAsync("/tools", language: language);

        Assert.Equal((200, heading), (screen.Status, screen.Heading));
        Assert.Equal("/tools/renewal", (await screen.FollowAsync(question)).Path);
    }
}
