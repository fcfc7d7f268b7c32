using MpnBenefits.Data.Seed;

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
    [InlineData("en")]
    [InlineData("fr")]
    public async Task Somebody_unknown_is_nobody(string language)
    {
        var screen = await (await portal.OpenAsync("/demo/sign-in", language: language)).SubmitAsync(("person", "nobody"));

        Assert.Equal((400, language), (screen.Status, screen.Language));
        Assert.NotEmpty(screen.Alert);
    }

    [Fact]
    public async Task One_comes_back_to_the_page_one_was_sent_from()
    {
        var asked = await portal.OpenAsync("/memberships");

        var screen = await asked.SubmitFormAsync("form:has(input[value='contoso-viewer'])");

        Assert.StartsWith("/demo/sign-in?returnUrl=", asked.Path, StringComparison.Ordinal);
        Assert.Equal((200, "/memberships"), (screen.Status, screen.Path));
    }
}
