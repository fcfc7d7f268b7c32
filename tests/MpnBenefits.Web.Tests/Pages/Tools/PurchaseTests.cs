namespace MpnBenefits.Web.Tests.Pages.Tools;

public sealed class PurchaseTests(Portal portal) : IClassFixture<Portal>
{
    private const string Page = "/tools/purchase";

    [Theory]
    [InlineData("en", "May we buy this offer?")]
    [InlineData("fr", "Pouvons-nous acheter cette offre\u202f?")]
    public async Task Nothing_asked_is_a_form_and_no_problem(string language, string heading)
    {
        var screen = await portal.OpenAsync(Page, language: language);

        Assert.Equal((200, heading, ""), (screen.Status, screen.Heading, screen.Alert));
        Assert.False(screen.Has("#answer"));
        screen.AssertFewStatements(2);
    }

    [Theory]
    [InlineData("en", "Silver membership ends on Monday 20 September 2021, the day of the purchase; 25% are taken off the price. R60")]
    [InlineData("fr", "L’adhésion Silver prend fin le lundi 20 septembre 2021, jour de l’achat\u202f; 25\u00a0% sont déduits du prix. R60")]
    public async Task A_typed_question_is_answered_under_the_address_of_the_API(string language, string upgrade)
    {
        var screen = await (await portal.OpenAsync(Page, language: language)).SubmitFormAsync(
            "main form", ("offer", "gold"), ("on", "20/9/2021"), ("holds-silver", "15 March 2021"), ("qualified-gold", "cloud-platform"), ("trainers", "0"));

        Assert.Equal(Page + "?offer=gold&on=2021-09-20&holds=silver%3A2021-03-15&qualified=gold%3Acloud-platform&trainers=0", screen.Path);
        Assert.Contains(upgrade, screen.Texts("main li"));
        Assert.Equal(("15/03/2021", "cloud-platform"), (screen.Value("holds-silver"), screen.Value("qualified-gold")));
        Assert.Contains("/api/v1/what-if/purchase?offer=gold&on=2021-09-20&holds=silver%3A2021-03-15&qualified=gold%3Acloud-platform&trainers=0", screen.Links.Select(link => link.Href));
    }

    [Fact]
    public async Task A_no_says_why_and_what_to_do()
    {
        var screen = await portal.OpenAsync(Page + "?offer=map&holds=map%3A2021-03-15&trainers=0");

        Assert.Equal("No", screen.Texts("main .pill").Single());
        Assert.Contains("There is one per partner global account. It can be renewed once its window opens. R25, R64", screen.Texts("main li").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_bad_is_said_at_its_field_and_nothing_is_lost()
    {
        var screen = await (await portal.OpenAsync(Page)).SubmitFormAsync(
            "main form", ("offer", ""), ("on", "tomorrow"), ("holds-silver", "31/2/2021"), ("holds-map", "1/1/2050"), ("trainers", "many"));

        Assert.Equal(["#offer", "#on", "#holds-map", "#holds-silver", "#trainers"], screen.All(".error-summary a").Select(link => link.GetAttribute("href")));
        Assert.Equal(("tomorrow", "31/2/2021", "many"), (screen.Value("on"), screen.Value("holds-silver"), screen.Value("trainers")));
    }
}
