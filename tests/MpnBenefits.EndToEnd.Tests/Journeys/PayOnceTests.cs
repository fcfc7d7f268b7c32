using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MpnBenefits.EndToEnd.Tests.Journeys;

[Collection(FirstHalf.Name)]
public sealed class PayOnceTests(Browser browser) : Journey(browser)
{
    [Fact]
    public async Task A_double_click_on_each_button_pays_once()
    {
        var (site, julien, steps) = await ReadyToPayAsync();

        await steps.Primary.DblClickAsync();
        await Expect(steps.Approve).ToBeVisibleAsync();
        await steps.Approve.DblClickAsync();

        await Expect(steps.Done).ToBeVisibleAsync();
        Assert.NotNull(julien.Page);
        Ledger.PaidOnce(site);
    }

    [Fact]
    public async Task Reloading_the_result_and_paying_again_from_the_pages_before_pays_once()
    {
        var (site, julien, steps) = await ReadyToPayAsync();
        await steps.OrderAsync();
        await steps.ApproveAsync();
        var reference = await steps.ReferenceAsync();

        await julien.Page.ReloadAsync();
        Assert.Equal(reference, await steps.ReferenceAsync());
        await julien.Page.GoBackAsync();
        await julien.Page.Locator("main .btn-primary").First.ClickAsync();
        await Expect(steps.Done).ToBeVisibleAsync();
        Assert.Equal(reference, await steps.ReferenceAsync());

        Ledger.PaidOnce(site);
    }

    [Fact]
    public async Task A_check_page_kept_open_from_before_leads_to_what_was_paid()
    {
        var (site, julien, steps) = await ReadyToPayAsync();
        var kept = await julien.OpenTabAsync(julien.Page.Url);
        await steps.OrderAsync();
        await steps.ApproveAsync();

        await kept.Locator("main .btn-primary").ClickAsync();

        await Expect(kept.Locator("main .done .ref").First).ToHaveTextAsync(await steps.ReferenceAsync());
        Ledger.PaidOnce(site);
    }

    [Fact]
    public async Task Two_tabs_at_the_same_time_pay_once()
    {
        var (site, julien, _) = await ReadyToPayAsync();
        var other = await julien.OpenTabAsync(julien.Page.Url);

        await PayTogetherAsync(julien.Page, other);

        Ledger.PaidOnce(site);
    }

    [Fact]
    public async Task Two_people_at_the_same_time_pay_once()
    {
        var (site, julien, _) = await ReadyToPayAsync();
        var claire = await SignInAsync(site, "contoso-global-admin");
        await claire.GoAsync(new Uri(julien.Page.Url).AbsolutePath);

        await PayTogetherAsync(julien.Page, claire.Page);

        Ledger.PaidOnce(site);
    }

    [Fact]
    public async Task One_who_declines_while_another_approves_leaves_one_answer()
    {
        var (site, julien, steps) = await ReadyToPayAsync();
        await steps.OrderAsync();
        var claire = await SignInAsync(site, "contoso-global-admin");
        await claire.GoAsync(new Uri(julien.Page.Url).AbsolutePath);

        await Task.WhenAll(steps.Approve.ClickAsync(), new RenewalSteps(claire).Decline.ClickAsync());
        await Task.WhenAll(
            Expect(steps.Approve).ToHaveCountAsync(0),
            Expect(new RenewalSteps(claire).Decline).ToHaveCountAsync(0));

        Assert.Equal(Ledger.Approved(site), Ledger.Renewed(site));
        Assert.Equal(1, Ledger.Orders(site));
    }

    /// <summary>The profile confirmed, card chosen, the MPN admin in front of the button with the amount.</summary>
    private async Task<(Site Site, Visitor Julien, RenewalSteps Steps)> ReadyToPayAsync()
    {
        var site = await StartSiteAsync();
        await new RenewalSteps(await SignInAsync(site, "contoso-account-admin")).ConfirmAsync();
        var julien = await SignInAsync(site, "contoso-mpn-admin");
        var steps = new RenewalSteps(julien);
        await steps.ChooseAsync(steps.Card);
        return (site, julien, steps);
    }

    private static async Task PayTogetherAsync(params IPage[] pages)
    {
        await Task.WhenAll(pages.Select(page => page.Locator("main .btn-primary").ClickAsync()));
        foreach (var page in pages)
        {
            await Expect(page.Locator("button[name=approve][value=true]")).ToBeVisibleAsync();
        }

        await Task.WhenAll(pages.Select(page => page.Locator("button[name=approve][value=true]").ClickAsync()));
        foreach (var page in pages)
        {
            await Expect(page.Locator("main .done")).ToBeVisibleAsync();
        }
    }
}
