using static Microsoft.Playwright.Assertions;

namespace MpnBenefits.EndToEnd.Tests.Journeys;

/// <summary>The renewal as it is for those without a script, and for those without a mouse.</summary>
[Collection(FirstHalf.Name)]
public sealed class PlainTests(Browser browser) : Journey(browser)
{
    [Fact]
    public async Task The_whole_renewal_works_without_javascript_on_a_phone()
    {
        var site = await StartSiteAsync();
        var julien = await SignInAsync(site, "contoso-mpn-admin", width: 390, script: false);
        var steps = new RenewalSteps(julien);
        await steps.OpenGatesAsync();
        await steps.AskAsync("Claire");
        await new RenewalSteps(await SignInAsync(site, "contoso-global-admin", width: 390, script: false)).ConfirmAsRequestedAsync();
        await steps.ChooseAsync(steps.Card);
        await steps.OrderAsync();
        await steps.Decline.ClickAsync();
        await steps.AtCheckAsync();
        await steps.OrderAsync();
        await steps.ApproveAsync();
        Ledger.PaidOnce(site);
    }

    [Fact]
    public async Task The_language_is_switched_on_any_page_and_kept()
    {
        var site = await StartSiteAsync();
        var julien = await SignInAsync(site, "contoso-mpn-admin", script: false);
        await new RenewalSteps(julien).OpenGatesAsync();
        var gates = julien.Page.Url;

        await julien.Page.Locator(".bar-side button[lang=fr]").ClickAsync();

        await Expect(julien.Page).ToHaveURLAsync(gates);
        await Expect(julien.Page.Locator("html")).ToHaveAttributeAsync("lang", "fr");
        await Expect(julien.Page.Locator("h1")).ToContainTextAsync("Renouveler");
        var elsewhere = await SignInAsync(site, "contoso-mpn-admin");
        await Expect(elsewhere.Page.Locator("html")).ToHaveAttributeAsync("lang", "fr");
        await elsewhere.Page.Locator(".bar-side button[lang=en]").ClickAsync();
        await Expect(elsewhere.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
    }

    [Fact]
    public async Task The_whole_renewal_is_done_with_the_keyboard_alone()
    {
        var site = await StartSiteAsync();
        var julien = new Keyboard(await SignInAsync(site, "contoso-mpn-admin"));
        var claire = new Keyboard(await SignInAsync(site, "contoso-global-admin"));
        var steps = new RenewalSteps(julien.Visitor);

        await julien.PressAsync(steps.FirstTask, "Enter");
        await julien.PressAsync(steps.AskButtons.Filter(new() { HasText = "Claire" }), "Enter");
        await Expect(julien.Page.Locator(".notice")).ToBeVisibleAsync();

        await claire.Page.ReloadAsync();
        await claire.PressAsync(claire.Page.Locator(".tasks a.btn").First, "Enter");
        await claire.PressAsync(claire.Page.Locator(".deeds a.btn-primary"), "Enter");
        await claire.PressAsync(claire.Page.Locator("main form button.btn-primary"), "Space");
        await Expect(claire.Page.Locator(".notice")).ToBeVisibleAsync();

        await julien.PressAsync(julien.Page.Locator(".bar-nav a[href='/']"), "Enter");
        await Expect(julien.Page.Locator("#now")).ToBeVisibleAsync();
        await julien.PressAsync(steps.FirstTask, "Enter");
        await julien.PressAsync(julien.Page.Locator(".instead a.btn-primary"), "Enter");
        await julien.PressAsync(steps.Card, "Space");
        await julien.PressAsync(steps.Primary, "Enter");
        await steps.AtCheckAsync();
        await julien.PressAsync(steps.Primary, "Enter");
        await julien.PressAsync(steps.Approve, "Space");
        await Expect(steps.Done).ToBeVisibleAsync();
        Ledger.PaidOnce(site);
    }
}
