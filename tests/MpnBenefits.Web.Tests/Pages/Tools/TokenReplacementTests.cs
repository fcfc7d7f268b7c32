namespace MpnBenefits.Web.Tests.Pages.Tools;

public sealed class TokenReplacementTests(Portal portal) : IClassFixture<Portal>
{
    private const string Page = "/tools/token-replacement";

    [Theory]
    [InlineData("en", "Replaced", "Not replaced at once")]
    [InlineData("fr", "Remplacé", "Pas remplacé aussitôt")]
    public async Task A_typed_question_is_answered_under_the_address_of_the_API(string language, string yes, string no)
    {
        var screen = await (await portal.OpenAsync(Page, language: language)).SubmitFormAsync("main form", ("activatedOn", "1/3/2021"), ("requestedOn", "31/3/2021"), ("reason", "wrong-tenant"));

        Assert.Equal(Page + "?activatedOn=2021-03-01&requestedOn=2021-03-31&reason=wrong-tenant", screen.Path);
        Assert.Equal(yes, screen.Texts("main .pill").Single());
        var refused = await portal.OpenAsync(Page + "?activatedOn=2021-03-01&requestedOn=2021-04-01&reason=wrong-tenant", language: language);
        Assert.Equal(no, refused.Texts("main .pill").Single());
        refused.AssertFewStatements(2);
    }

    [Fact]
    public async Task What_is_bad_is_said_at_its_field_and_nothing_is_lost()
    {
        var screen = await (await portal.OpenAsync(Page)).SubmitFormAsync("main form", ("activatedOn", "soon"), ("requestedOn", "31/2/2021"));

        Assert.Equal(["#activatedOn", "#requestedOn", "#reason"], screen.All(".error-summary a").Select(link => link.GetAttribute("href")));
        Assert.Equal("soon", screen.Value("activatedOn"));
    }
}
