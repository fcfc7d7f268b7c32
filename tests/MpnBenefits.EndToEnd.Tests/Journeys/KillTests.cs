using static Microsoft.Playwright.Assertions;

namespace MpnBenefits.EndToEnd.Tests.Journeys;

[Collection(SecondHalf.Name)]
public sealed class KillTests(Browser browser) : Journey(browser)
{
    [Fact]
    public async Task Nothing_is_lost_when_the_site_is_killed_after_each_step()
    {
        var site = await StartSiteAsync();
        var steps = new RenewalSteps(await SignInAsync(site, "contoso-mpn-admin"));
        await steps.OpenGatesAsync();
        await steps.AskAsync("Claire");
        await KillAndStartAsync(site);

        var claire = await SignInAsync(site, "contoso-global-admin");
        await Expect(claire.Page.Locator(".tasks h3").First).ToContainTextAsync("Julien Moreau asks you");
        await new RenewalSteps(claire).ConfirmAsRequestedAsync();
        await KillAndStartAsync(site);

        steps = new RenewalSteps(await SignInAsync(site, "contoso-mpn-admin"));
        await steps.ChooseAsync(steps.Card);
        await KillAndStartAsync(site);

        var julien = await SignInAsync(site, "contoso-mpn-admin");
        steps = new RenewalSteps(julien);
        await steps.OpenGatesAsync();
        await julien.Page.Locator(".instead a.btn-primary").ClickAsync();
        await steps.AtCheckAsync();
        await steps.OrderAsync();
        await KillAndStartAsync(site);

        julien = await SignInAsync(site, "contoso-mpn-admin");
        steps = new RenewalSteps(julien);
        await steps.OpenGatesAsync();
        var renewal = new Uri(julien.Page.Url).AbsolutePath;
        await julien.Page.Locator(".instead a.btn-primary").ClickAsync();
        await Expect(steps.Approve).ToBeVisibleAsync();
        await ApproveWithoutReturningAsync(julien, steps, site);
        Assert.Equal((1L, 0L), (Ledger.Approved(site), Ledger.Renewed(site)));
        await KillAndStartAsync(site);

        julien = await SignInAsync(site, "contoso-mpn-admin");
        await Expect(julien.Page.Locator("h1 time")).ToHaveAttributeAsync("datetime", "2022-08-31");
        await julien.GoAsync(renewal + "/done");
        await Expect(julien.Page.Locator("h1 time")).ToHaveAttributeAsync("datetime", "2022-08-30");
        Ledger.PaidOnce(site);
    }

    private async Task KillAndStartAsync(Site site)
    {
        await LeaveAsync();
        await site.KillAsync();
        await site.StartAsync();
    }

    /// <summary>The bank hears the approval; its answer never reaches the browser, which therefore never returns.</summary>
    private static async Task ApproveWithoutReturningAsync(Visitor visitor, RenewalSteps steps, Site site)
    {
        var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await visitor.Page.RouteAsync("**/demo/gateway/*", async route =>
        {
            await route.FetchAsync(new() { MaxRedirects = 0 });
            await route.AbortAsync();
            heard.SetResult();
        });
        await steps.Approve.ClickAsync();
        await heard.Task.WaitAsync(TimeSpan.FromMilliseconds(Visitor.Patience));
        Assert.Equal(1, Ledger.Approved(site));
    }
}
