namespace MpnBenefits.Web.Tests.Security.Directory;

/// <summary>A directory that does not answer, at each step of the way.</summary>
public sealed class DownTests(DirectoryPortal portal) : IClassFixture<DirectoryPortal>, IDisposable
{
    public void Dispose() => portal.Issuer.IsDown = false;

    [Theory]
    [InlineData("en", "The directory does not answer", "Try again in a few minutes.")]
    [InlineData("fr", "L’annuaire ne répond pas", "Réessayez dans quelques minutes.")]
    public async Task Nobody_can_be_sent_to_a_directory_that_is_down(string language, string heading, string next)
    {
        await portal.RestartAsync();
        portal.Issuer.IsDown = true;
        using var browser = new DirectoryBrowser(portal, language);

        foreach (var path in (string[])["/memberships?for=1234567", "/sign-in?returnUrl=%2Fmemberships%3Ffor%3D1234567"])
        {
            var page = await browser.OpenAsync(path);

            AssertUnreachable(page, language, heading);
            Assert.Contains(next, page.Text, StringComparison.Ordinal);
            Assert.Equal("/sign-in?choose=true&returnUrl=%2Fmemberships%3Ffor%3D1234567", page.Document.QuerySelector("main a.btn-primary")!.GetAttribute("href"));
        }

        Assert.Equal(200, (await browser.OpenAsync("/")).Status);
        portal.Issuer.IsDown = false;
        Assert.Equal("Pick an account", (await browser.OpenAsync("/sign-in")).Heading);
    }

    [Fact]
    public async Task It_may_go_down_before_the_answer_is_checked()
    {
        using var browser = new DirectoryBrowser(portal);
        var answer = await browser.ChooseAsync(portal.Claire);
        portal.Issuer.IsDown = true;

        AssertUnreachable(await browser.ReturnAsync(answer), "en", "The directory does not answer");
        portal.AssertNothingSecretLogged(answer.Field("code"));
    }

    [Fact]
    public async Task It_may_go_down_while_the_portal_starts_anew()
    {
        using var before = new DirectoryBrowser(portal);
        var answer = await before.ChooseAsync(portal.Claire);
        await portal.RestartAsync();
        portal.Issuer.IsDown = true;
        using var after = before.Copy();

        AssertUnreachable(await after.ReturnAsync(answer), "en", "The directory does not answer");

        portal.Issuer.IsDown = false;
        Assert.Equal("/", (await after.ReturnAsync(await after.OpenAsync("/sign-in"))).Path);
    }

    [Theory]
    [InlineData("en", "could not be ended")]
    [InlineData("fr", "n’a pas pu être terminée")]
    public async Task Who_signs_out_then_is_told_that_it_was_here_alone(string language, string said)
    {
        using var before = new DirectoryBrowser(portal, language);
        Assert.True((await before.SignInAsync(portal.Claire)).Path == "/", portal.LastEnded);
        await portal.RestartAsync();
        using var browser = before.Copy();
        portal.Issuer.IsDown = true;
        var home = await browser.OpenAsync("/");

        var after = await browser.SubmitAsync(home, home.Form("form[action='/sign-out']"), null, []);

        Assert.Equal((200, "/signed-out"), (after.Status, after.Path));
        Assert.Contains(said, after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("mpn-session", browser.Cookies);
    }

    private static void AssertUnreachable(Shown page, string language, string heading) =>
        Assert.Equal((503, "/sign-in/problem/unreachable", language, heading), (page.Status, page.Path, page.Language, page.Heading));
}
