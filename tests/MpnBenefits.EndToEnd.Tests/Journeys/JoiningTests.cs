using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace MpnBenefits.EndToEnd.Tests.Journeys;

/// <summary>A company nobody knew enrols, and somebody of another company is invited into it.</summary>
[Collection(FirstHalf.Name)]
public sealed class JoiningTests(Browser browser) : Journey(browser)
{
    [Theory]
    [InlineData("en", "Enrol my company", "Invite somebody", "Fourth Coffee AB")]
    [InlineData("fr", "Inscrire mon entreprise", "Inviter une personne", "Fourth Coffee AB")]
    public async Task A_company_enrols_invites_and_somebody_belongs_to_two(string language, string enroll, string invite, string company)
    {
        var site = await StartSiteAsync();
        var nora = await SignInAsync(site, "newcomer", language);
        await Expect(nora.Page).ToHaveURLAsync(new Regex("/welcome$"));
        await Look.AtAsync(nora, "welcome", picture: true);
        await nora.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = enroll }).ClickAsync();
        await Look.AtAsync(nora, "enroll", picture: true);
        await nora.Page.FillAsync("#Input_LegalName", company);
        await nora.Page.SelectOptionAsync("#Input_Country", "SE");
        await nora.Page.Locator("main form .btn-primary").ClickAsync();
        await Expect(nora.Page.Locator("h1")).ToContainTextAsync(company);
        await Look.AtAsync(nora, "first-steps", picture: true);

        await nora.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = invite }).ClickAsync();
        await nora.Page.FillAsync("#Email", "paul.petit@contoso.example");
        await nora.Page.CheckAsync("#role-AccountAdmin");
        await Look.AtAsync(nora, "invite", picture: true);
        await nora.Page.Locator("main form .btn-primary").ClickAsync();
        var link = await nora.Page.Locator("#invitation-link").InnerTextAsync();
        await Look.AtAsync(nora, "people-link");

        var paul = await SignInAsync(site, "contoso-viewer", language, width: 390);
        await paul.Page.GotoAsync(link);
        await Look.AtAsync(paul, "invitation");
        await paul.Page.Locator("main form .btn-primary").ClickAsync();
        await Expect(paul.Page).ToHaveTitleAsync(new Regex(company));
        await paul.GoAsync("/me/company");
        await Look.AtAsync(paul, "companies", picture: true);
        await paul.Page.Locator("main form .btn-outline-primary").ClickAsync();
        await Expect(paul.Page).ToHaveTitleAsync(new Regex("Contoso"));
    }
}
