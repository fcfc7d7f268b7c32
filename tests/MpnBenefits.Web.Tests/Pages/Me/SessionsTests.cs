namespace MpnBenefits.Web.Tests.Pages.Me;

public sealed class SessionsTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("contoso-mpn-admin", "en", "Sessions 2")]
    [InlineData("contoso-viewer", "fr", "Sessions ouvertes 2")]
    public async Task One_sees_where_one_is_signed_in(string slug, string language, string title)
    {
        var (_, second) = await TwiceAsync(slug, language);

        var screen = await second.OpenAsync("/me/sessions");

        Assert.Equal(title, screen.Heading);
        screen.AssertFewStatements();
    }

    [Fact]
    public async Task Ending_one_elsewhere_ends_that_one_on_its_next_click()
    {
        var (first, second) = await TwiceAsync("fabrikam-mpn-admin");

        var after = await (await second.OpenAsync("/me/sessions")).SubmitFormAsync("form:has(input[name=session])");

        Assert.Equal("Sessions 1", after.Heading);
        Assert.StartsWith("/demo/sign-in", (await first.OpenAsync("/memberships")).Path, StringComparison.Ordinal);
        Assert.Equal("/memberships", (await second.OpenAsync("/memberships")).Path);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_all_of_them()
    {
        var (first, second) = await TwiceAsync("northwind-mpn-admin");

        await (await second.OpenAsync("/me/sessions")).SubmitFormAsync("form[action*=Everywhere]");

        Assert.StartsWith("/demo/sign-in", (await first.OpenAsync("/memberships")).Path, StringComparison.Ordinal);
        Assert.StartsWith("/demo/sign-in", (await second.OpenAsync("/memberships")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_ends_anothers_session()
    {
        var (first, _) = await TwiceAsync("adatum-mpn-admin");
        var theirs = (await first.OpenAsync("/me/sessions")).Value("session")!;
        var (mine, _) = await TwiceAsync("tailspin-mpn-admin");
        var form = await mine.OpenAsync("/me/sessions");

        Assert.Equal(404, (await form.SubmitFormAsync("form:has(input[name=session])", ("session", theirs))).Status);
        Assert.Equal("/memberships", (await first.OpenAsync("/memberships")).Path);
    }

    private async Task<(Browser First, Browser Second)> TwiceAsync(string slug, string language = "en")
    {
        var (first, second) = (portal.Browser(language: language), portal.Browser(language: language));
        await (await first.OpenAsync("/demo/sign-in")).SubmitFormAsync($"form:has(input[value={slug}])");
        await (await second.OpenAsync("/demo/sign-in")).SubmitFormAsync($"form:has(input[value={slug}])");
        return (first, second);
    }
}
