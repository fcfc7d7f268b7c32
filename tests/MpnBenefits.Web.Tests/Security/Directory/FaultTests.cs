using MpnBenefits.TestIssuer;
using MpnBenefits.Web.Tests.Text;

namespace MpnBenefits.Web.Tests.Security.Directory;

/// <summary>Whatever goes wrong between the directory and the portal ends on a page that says what, and never on a 500.</summary>
public sealed class FaultTests(DirectoryPortal portal) : IClassFixture<DirectoryPortal>
{
    public static TheoryData<Fault, string, int, string> Faults
    {
        get
        {
            var all = new TheoryData<Fault, string, int, string>();
            foreach (var language in (string[])["en", "fr"])
            {
                all.Add(Fault.ForeignIssuer, "Foreign", 403, language);
                all.Add(Fault.OtherTenant, "Foreign", 403, language);
                all.Add(Fault.WrongAudience, "Audience", 400, language);
                all.Add(Fault.Expired, "Expired", 400, language);
                all.Add(Fault.Tampered, "Altered", 400, language);
                all.Add(Fault.OtherNonce, "Mismatch", 400, language);
                all.Add(Fault.CodeUsed, "Used", 400, language);
                all.Add(Fault.WithoutTenant, "Incomplete", 403, language);
                all.Add(Fault.WithoutObject, "Incomplete", 403, language);
                all.Add(Fault.WithoutAddress, "Incomplete", 403, language);
                all.Add(Fault.SecretRefused, "Failed", 503, language);
                all.Add(Fault.TokenEndpointDown, "Unreachable", 503, language);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_faulty_answer_ends_on_its_page(Fault fault, string problem, int status, string language)
    {
        using var browser = new DirectoryBrowser(portal, language);
        var answer = await browser.ChooseAsync(portal.Claire, fault, "/sign-in?returnUrl=/memberships");

        var page = await browser.ReturnAsync(answer);

        AssertProblem(page, problem, status, language);
        Assert.Equal("/sign-in?choose=true&returnUrl=%2Fmemberships", page.Document.QuerySelector("main a.btn-primary")!.GetAttribute("href"));
        Assert.DoesNotContain("mpn-session", browser.Cookies);
        portal.AssertNothingSecretLogged(answer.Field("code"), answer.Field("state"));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task No_consent_is_said(string language)
    {
        using var browser = new DirectoryBrowser(portal, language);

        var page = await browser.ReturnAsync(await browser.RefuseAsync());

        AssertProblem(page, "Refused", 403, language);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task The_same_answer_sent_twice_is_taken_once(string language)
    {
        using var browser = new DirectoryBrowser(portal, language);
        var answer = await browser.ChooseAsync(portal.Claire);
        Assert.Equal("/", (await browser.ReturnAsync(answer)).Path);

        AssertProblem(await browser.ReturnAsync(answer), "Stale", 400, language);

        portal.AssertNothingSecretLogged(answer.Field("code"), answer.Field("state"));
        Assert.Equal((200, "/"), ((await browser.OpenAsync("/")).Status, "/"));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task A_code_sent_again_with_copied_cookies_is_refused_by_the_issuer(string language)
    {
        using var browser = new DirectoryBrowser(portal, language);
        var answer = await browser.ChooseAsync(portal.Claire);
        using var thief = browser.Copy();
        await browser.ReturnAsync(answer);

        var page = await thief.ReturnAsync(answer);

        AssertProblem(page, "Used", 400, language);
        Assert.DoesNotContain("mpn-session", thief.Cookies);
        portal.AssertNothingSecretLogged(answer.Field("code"));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task An_answer_no_browser_waits_for_is_not_taken(string language)
    {
        using var browser = new DirectoryBrowser(portal, language);
        using var other = new DirectoryBrowser(portal, language);
        var answer = await browser.ChooseAsync(portal.Claire);
        var brought = portal.Issuer.CodesBrought;

        AssertProblem(await other.ReturnAsync(answer), "Stale", 400, language);
        AssertProblem(await browser.PostAsync("/signin-oidc", ("code", answer.Field("code"))), "Stale", 400, language);
        AssertProblem(await browser.PostAsync("/signin-oidc", ("code", answer.Field("code")), ("state", "made-up")), "Stale", 400, language);
        AssertProblem(await browser.OpenAsync("/signin-oidc"), "Stale", 400, language);

        Assert.Equal(brought, portal.Issuer.CodesBrought);
        portal.AssertNothingSecretLogged(answer.Field("code"), answer.Field("state"));
    }

    [Fact]
    public async Task An_answer_that_comes_too_late_is_not_taken()
    {
        using var browser = new DirectoryBrowser(portal);
        var answer = await browser.ChooseAsync(portal.Claire);
        browser.Forget("mpn-attempt-");

        AssertProblem(await browser.ReturnAsync(answer), "Stale", 400, "en");
    }

    [Fact]
    public async Task What_an_answer_claims_of_itself_is_not_written_down()
    {
        using var browser = new DirectoryBrowser(portal);
        var answer = await browser.ChooseAsync(portal.Claire);

        var page = await browser.PostAsync("/signin-oidc", ("error", "Planted\nline"), ("error_description", "planted words"), ("state", answer.Field("state")));

        AssertProblem(page, "Failed", 503, "en");
        Assert.DoesNotContain("lanted", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(portal.Log.Lines.Where(line => line.Contains("Sign-in ended", StringComparison.Ordinal)), line => line.Contains("lanted", StringComparison.Ordinal));
    }

    private void AssertProblem(Shown page, string problem, int status, string language)
    {
        var texts = Resources.Of("SigningInText");
        var heading = (language == "fr" ? texts.French : texts.English)[$"Problem.{problem}.Title"];
        Assert.Equal((status, "/sign-in/problem/" + problem.ToLowerInvariant(), language, heading), (page.Status, page.Path, page.Language, page.Heading));
        var reference = Screen.Said(page.Document.QuerySelector("main .ref"));
        Assert.Contains(portal.Log.Lines, line => line.Contains($"Sign-in ended as {problem}", StringComparison.Ordinal) && line.Contains($"reference {reference}", StringComparison.Ordinal) && reference.Length > 0);
    }
}
