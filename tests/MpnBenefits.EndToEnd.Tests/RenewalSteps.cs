using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MpnBenefits.EndToEnd.Tests;

/// <summary>The screens of a renewal, one step each, in any language: from the home page to the confirmation.</summary>
internal sealed class RenewalSteps(Visitor visitor)
{
    private IPage Page => visitor.Page;

    public ILocator FirstTask => Page.Locator(".tasks a.btn").First;

    public ILocator AskButtons => Page.Locator("form[action*='handler=Ask'] button");

    public ILocator Primary => Page.Locator("main .btn-primary");

    public ILocator Card => Page.Locator("#Input_Method");

    public ILocator Transfer => Page.Locator("#by-transfer");

    public ILocator Approve => Page.Locator("button[name=approve][value=true]");

    public ILocator Decline => Page.Locator("button[name=approve][value=false]");

    public ILocator Done => Page.Locator("main .done");

    /// <summary>The reference stands first on the confirmation.</summary>
    public Task<string> ReferenceAsync() => Done.Locator(".ref").First.InnerTextAsync();

    public async Task OpenGatesAsync()
    {
        await Page.GotoAsync("/");
        await Page.Locator(".tasks a.btn[href^='/renewals/']").First.ClickAsync();
        await Expect(Page.Locator("ol.gates")).ToBeVisibleAsync();
    }

    /// <summary>Asks a colleague by name to confirm the profile.</summary>
    public async Task AskAsync(string firstName)
    {
        await AskButtons.Filter(new() { HasText = firstName }).ClickAsync();
        await Expect(Page.Locator(".notice")).ToBeVisibleAsync();
    }

    /// <summary>From the home page of the one asked: the request, the profile, confirmed.</summary>
    public async Task ConfirmAsRequestedAsync()
    {
        await Page.GotoAsync("/");
        await FirstTask.ClickAsync();
        await Page.Locator(".deeds a.btn-primary").ClickAsync();
        await Page.Locator("main form button.btn-primary").ClickAsync();
        await Expect(Page.Locator(".notice")).ToBeVisibleAsync();
    }

    /// <summary>Confirms the profile without having been asked.</summary>
    public async Task ConfirmAsync()
    {
        await Page.GotoAsync("/company/review");
        await Page.Locator("main form button.btn-primary").ClickAsync();
        await Expect(Page.Locator(".notice")).ToBeVisibleAsync();
    }

    /// <summary>From the home page to "check before paying", the way of paying chosen.</summary>
    public async Task ChooseAsync(ILocator method)
    {
        await OpenGatesAsync();
        await Page.Locator(".instead a.btn-primary").ClickAsync();
        await method.CheckAsync();
        await Primary.ClickAsync();
        await AtCheckAsync();
    }

    public async Task AtCheckAsync() => await Expect(Page).ToHaveURLAsync(new Regex("/renewals/[^/]+/check$"));

    /// <summary>The last step in the portal: the order, and the gateway's page.</summary>
    public async Task OrderAsync()
    {
        await Primary.ClickAsync();
        await Expect(Approve).ToBeVisibleAsync();
    }

    public async Task ApproveAsync()
    {
        await Approve.ClickAsync();
        await Expect(Done).ToBeVisibleAsync();
    }
}
