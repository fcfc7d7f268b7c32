using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Tests.Pages.SigningIn;

public sealed class ProblemTests(Portal portal) : IClassFixture<Portal>
{
    public static TheoryData<SignInProblem> Kinds => [.. Enum.GetValues<SignInProblem>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task It_says_what_happened_and_what_to_do_in_both_languages(SignInProblem problem)
    {
        var address = problem.Page("0HN7ABCDEFGHI:00000001", "/orders");

        var (english, french) = (await portal.OpenAsync(address), await portal.OpenAsync(address, language: "fr"));

        foreach (var page in (Screen[])[english, french])
        {
            Assert.Equal(problem.Status(), page.Status);
            Assert.InRange(page.Status, 400, 503);
            Assert.Contains("0HN7ABCDEFGHI:00000001", page.Text, StringComparison.Ordinal);
            Assert.Contains(page.Links, link => link.Href == "/sign-in?choose=true&returnUrl=%2Forders");
            Assert.StartsWith("no-store", page.Headers["Cache-Control"], StringComparison.Ordinal);
        }

        Assert.Equal(("en", "fr"), (english.Language, french.Language));
        Assert.NotEqual(english.Heading, french.Heading);
    }

    [Fact]
    public async Task There_is_no_page_for_what_is_no_problem() => Assert.Equal(404, (await portal.OpenAsync("/sign-in/problem/none")).Status);

    [Theory]
    [InlineData("call%20555%200100")]
    [InlineData("%3Cscript%3E")]
    public async Task A_made_up_reference_is_not_repeated(string reference) =>
        Assert.False((await portal.OpenAsync($"/sign-in/problem/stale?reference={reference}")).Has("main .ref"));

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    public async Task It_leads_on_within_the_portal_only(string returnUrl)
    {
        var page = await portal.OpenAsync("/sign-in/problem/stale?returnUrl=" + Uri.EscapeDataString(returnUrl));

        Assert.Contains(page.Links, link => link.Href == "/sign-in?choose=true&returnUrl=%2F");
    }
}
