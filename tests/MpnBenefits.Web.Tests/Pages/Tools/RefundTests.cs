namespace MpnBenefits.Web.Tests.Pages.Tools;

public sealed class RefundTests(Portal portal) : IClassFixture<Portal>
{
    private const string Page = "/tools/refund";

    [Theory]
    [InlineData("en", "Will it be refunded?")]
    [InlineData("fr", "Sera-t-il remboursé\u202f?")]
    public async Task Nothing_asked_is_a_form_and_no_problem(string language, string heading)
    {
        var screen = await portal.OpenAsync(Page, language: language);

        Assert.Equal((200, heading, ""), (screen.Status, screen.Heading, screen.Alert));
        Assert.False(screen.Has("#answer"));
        screen.AssertFewStatements(2);
    }

    [Theory]
    [InlineData("en", "Refunded on request", "Not refunded on request")]
    [InlineData("fr", "Remboursé sur demande", "Non remboursé sur demande")]
    public async Task A_typed_question_is_answered_under_the_address_of_the_API(string language, string yes, string no)
    {
        var screen = await (await portal.OpenAsync(Page, language: language)).SubmitFormAsync("main form", ("purchasedOn", "2/9/2021"), ("on", "2/10/2021"));

        Assert.Equal(Page + "?purchasedOn=2021-09-02&on=2021-10-02", screen.Path);
        Assert.Equal(yes, screen.Texts("main .pill").Single());
        Assert.Contains("/api/v1/what-if/refund?purchasedOn=2021-09-02&on=2021-10-02", screen.Links.Select(link => link.Href));
        var refused = await portal.OpenAsync(Page + "?purchasedOn=2021-09-02&on=2021-10-02&keyViewed=true", language: language);
        Assert.Equal(no, refused.Texts("main .pill").Single());
        Assert.True(refused.Has("#keyViewed[checked]"));
    }

    [Fact]
    public async Task What_is_bad_is_said_at_its_field_and_nothing_is_lost()
    {
        var screen = await (await portal.OpenAsync(Page)).SubmitFormAsync("main form", ("purchasedOn", "soon"), ("on", "31/2/2021"));

        Assert.Equal(["#purchasedOn", "#on"], screen.All(".error-summary a").Select(link => link.GetAttribute("href")));
        Assert.Equal(("soon", "31/2/2021"), (screen.Value("purchasedOn"), screen.Value("on")));
    }
}
