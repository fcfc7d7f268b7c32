using static Microsoft.Playwright.Assertions;

namespace MpnBenefits.EndToEnd.Tests.Journeys;

/// <summary>Somebody without a role is refused, asks for it, gets it with one click, and does what was refused.</summary>
[Collection(FirstHalf.Name)]
public sealed class PeopleTests(Browser browser) : Journey(browser)
{
    [Fact]
    public async Task A_refused_deed_leads_to_the_role_it_needs()
    {
        var site = await StartSiteAsync();
        var lea = await SignInAsync(site, "contoso-user");
        await lea.GoAsync("/orders", 403);
        await lea.Page.Locator("main a.btn-primary").ClickAsync();
        await Look.AtAsync(lea, "ask-role");
        await lea.Page.FillAsync("#Why", "Contoso");
        await lea.Page.Locator("main form:has(#Why) .btn-primary").ClickAsync();
        await Expect(lea.Page.Locator(".notice")).ToBeVisibleAsync();

        var claire = await SignInAsync(site, "contoso-global-admin");
        await claire.Page.Locator("a[href*='/people/asked/']").ClickAsync();
        await Look.AtAsync(claire, "role-asked");
        await claire.Page.Locator("form[action*=Give] button").ClickAsync();
        await Expect(claire.Page.Locator(".notice")).ToBeVisibleAsync();

        await lea.GoAsync("/orders");
        await Expect(lea.Page.Locator("main h1")).ToBeVisibleAsync();
        await Expect(lea.Page.Locator("main a[href*='/people/ask']")).ToHaveCountAsync(0);
    }
}
