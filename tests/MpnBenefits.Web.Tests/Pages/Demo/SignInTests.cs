using MpnBenefits.Data.Seed;
using MpnBenefits.Web.Pages.Demo;

namespace MpnBenefits.Web.Tests.Pages.Demo;

public sealed class SignInTests(Portal portal) : IClassFixture<Portal>
{
    public static TheoryData<string> Slugs => [.. DemoCast.People.Select(person => person.Slug)];

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task Anybody_of_the_cast_can_be_chosen(string slug)
    {
        var screen = await (await portal.OpenAsync("/demo/sign-in")).SubmitFormAsync($"form:has(input[value='{slug}'])");

        Assert.Equal(200, screen.Status);
        Assert.Contains(DemoCast.People.Single(person => person.Slug == slug).Name, screen.Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Choose whom to be")]
    [InlineData("fr", "Choisissez qui vous êtes")]
    public async Task Everybody_of_the_cast_stands_there_with_what_they_may_do(string language, string title)
    {
        var screen = await portal.OpenAsync("/demo/sign-in", language: language);

        Assert.Equal((200, title), (screen.Status, screen.Heading));
        Assert.Equal(DemoCast.People.Select(person => person.Slug).Append(Newcomer.Slug).Order(), screen.All("input[name=person]").Select(field => field.GetAttribute("value")!).Order());
        screen.AssertFewStatements();
    }

    [Fact]
    public async Task Choosing_is_signing_in_and_leads_home()
    {
        var after = await ChooseAsync("contoso-mpn-admin");

        Assert.Equal((200, "/"), (after.Status, after.Path));
        Assert.Contains("Julien Moreau", after.Document.QuerySelector("header")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Contoso", after.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/memberships", "/memberships")]
    [InlineData("/orders?before=2021-000002", "/orders?before=2021-000002")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("//evil.example/", "/")]
    [InlineData("/\\evil.example/", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("", "/")]
    public async Task One_goes_on_where_one_was_going_within_the_portal_only(string returnUrl, string path) =>
        Assert.Equal(path, (await ChooseAsync("contoso-mpn-admin", returnUrl)).Path);

    [Fact]
    public async Task A_page_that_needs_somebody_asks_and_goes_on()
    {
        using var browser = portal.Browser();
        var asked = await browser.OpenAsync("/memberships");
        Assert.StartsWith("/demo/sign-in?returnUrl=", asked.Path, StringComparison.Ordinal);

        var after = await asked.SubmitFormAsync("form:has(input[value=contoso-viewer])");

        Assert.Equal("/memberships", after.Path);
    }

    [Theory]
    [InlineData("en", "nobody", "There is nobody by that name in the demonstration. Choose somebody from the list.")]
    [InlineData("fr", "", "Cette personne n’existe pas dans la démonstration. Choisissez quelqu’un dans la liste.")]
    public async Task An_unknown_name_is_answered_with_the_list(string language, string slug, string sentence)
    {
        var after = await (await portal.OpenAsync("/demo/sign-in", language: language)).SubmitAsync(("person", slug));

        Assert.Equal((400, sentence), (after.Status, after.Alert));
        Assert.True(after.Has("input[value=contoso-mpn-admin]"));
    }

    [Fact]
    public async Task Somebody_of_the_operator_arrives_at_the_look_up() =>
        Assert.Equal("/staff", (await ChooseAsync("support")).Path);

    [Fact]
    public async Task Without_the_forms_own_field_nobody_is_signed_in()
    {
        using var browser = portal.Browser();

        var after = await browser.PostAsync("/demo/sign-in", ("person", "contoso-mpn-admin"));

        Assert.Equal(400, after.Status);
        Assert.StartsWith("/demo/sign-in", (await browser.OpenAsync("/memberships")).Path, StringComparison.Ordinal);
    }

    private async Task<Screen> ChooseAsync(string slug, string returnUrl = "")
    {
        var list = await portal.OpenAsync("/demo/sign-in");
        return await list.SubmitFormAsync($"form:has(input[value={slug}])", ("returnUrl", returnUrl));
    }
}
