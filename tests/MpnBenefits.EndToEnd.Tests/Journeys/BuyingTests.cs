using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace MpnBenefits.EndToEnd.Tests.Journeys;

/// <summary>A network member with one competency qualified chooses, buys a pack, then silver, then gold, and reads why a second pack is refused.</summary>
[Collection(SecondHalf.Name)]
public sealed class BuyingTests(Browser browser) : Journey(browser)
{
    [Theory]
    [InlineData("en", "Microsoft Action Pack", "one per partner global account", "3,600.00")]
    [InlineData("fr", "Microsoft Action Pack", "une par compte global de partenaire", "3 600,00")]
    public async Task A_pack_is_chosen_and_bought_silver_becomes_gold_and_a_second_pack_is_refused(string language, string pack, string refused, string upgrade)
    {
        var site = await StartSiteAsync();
        var ines = await SignInAsync(site, "litware-global-admin", language);
        var page = ines.Page;
        await page.Locator("a[href='/memberships/offers/choose']").First.ClickAsync();
        await Look.AtAsync(ines, "choose");
        await page.CheckAsync("#mainly-Builds");
        await page.CheckAsync("#competency-false");
        await page.Locator("main form button").ClickAsync();
        await Expect(page.Locator("#advice")).ToContainTextAsync(pack);
        await Look.AtAsync(ines, "choose-advice", picture: true);
        await page.Locator("main .btn-primary").ClickAsync();
        await Look.AtAsync(ines, "offer", picture: true);
        await BuyAsync(ines, looks: true);
        await Look.AtAsync(ines, "bought", picture: true);

        await ines.GoAsync("/memberships/offers");
        await Look.AtAsync(ines, "offers", picture: true);
        await page.Locator("[aria-labelledby='offer-map'] footer a").ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync(refused);
        await Expect(page.Locator("a[href$='/map/pay']")).ToHaveCountAsync(0);
        await Look.AtAsync(ines, "offer-refused");

        await ines.GoAsync("/memberships/offers/silver");
        await BuyAsync(ines);
        await ines.GoAsync("/memberships/offers/gold");
        await Expect(page.Locator("main .facts")).ToContainTextAsync(new Regex(upgrade.Replace(" ", "\\s", StringComparison.Ordinal)));
        await Look.AtAsync(ines, "offer-upgrade");
        await BuyAsync(ines);
        await ines.GoAsync("/memberships");
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(2);
        await Expect(page.Locator("section[aria-labelledby=past] li")).ToHaveCountAsync(1);
        await Look.AtAsync(ines, "memberships-past");
        Assert.Equal(3, Ledger.Approved(site));
        await RefundAsync(ines);
    }

    /// <summary>Gold is given back within its days: its money returns, and silver goes on.</summary>
    private static async Task RefundAsync(Visitor ines)
    {
        var page = ines.Page;
        await ines.GoAsync("/orders");
        await page.Locator("tbody th a").First.ClickAsync();
        await page.Locator("a[href$='/refund']").ClickAsync();
        await Look.AtAsync(ines, "refund", picture: true);
        await page.Locator("main form .btn-outline-danger").ClickAsync();
        await Expect(page.Locator(".notice")).ToContainTextAsync("R2021-000001");
        await Look.AtAsync(ines, "order-refunded");
        await ines.GoAsync("/memberships");
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(2);
        await Expect(page.Locator("tbody")).ToContainTextAsync("Silver");
        await ines.GoAsync("/invoices/C2021-000001");
        await Look.AtAsync(ines, "credit-note");
    }

    /// <summary>From an offer's page to the confirmation, by card.</summary>
    private static async Task BuyAsync(Visitor visitor, bool looks = false)
    {
        var page = visitor.Page;
        await page.Locator(".instead .btn-primary").ClickAsync();
        if (looks)
        {
            await Look.AtAsync(visitor, "offer-pay");
        }

        await page.CheckAsync("#Input_Method");
        await page.Locator("main form .btn-primary").ClickAsync();
        await Expect(page.Locator("#terms")).ToBeVisibleAsync();
        if (looks)
        {
            await page.Locator("main form .btn-primary").ClickAsync();
            await Expect(page.Locator(".error-summary")).ToBeVisibleAsync();
            await Look.AtAsync(visitor, "offer-check-terms");
        }

        await page.CheckAsync("#terms");
        await page.Locator("main form .btn-primary").ClickAsync();
        await page.Locator("button[name=approve][value=true]").ClickAsync();
        await Expect(page.Locator("main .done")).ToBeVisibleAsync();
    }
}
