namespace MpnBenefits.Web.Tests.Pages.SigningIn;

public sealed class SignedOutTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "", "You are signed out", "is over as well")]
    [InlineData("fr", "", "Vous êtes déconnecté", "est terminée elle aussi")]
    [InlineData("en", "?only=here", "You are signed out", "could not be ended")]
    [InlineData("fr", "?only=here", "Vous êtes déconnecté", "n’a pas pu être terminée")]
    public async Task It_says_where_the_sign_in_is_over(string language, string only, string heading, string said)
    {
        var page = await portal.OpenAsync("/signed-out" + only, language: language);

        Assert.Equal((200, heading, language), (page.Status, page.Heading, page.Language));
        Assert.Contains(said, page.Text, StringComparison.Ordinal);
    }
}
