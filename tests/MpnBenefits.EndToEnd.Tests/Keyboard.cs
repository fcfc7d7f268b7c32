using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MpnBenefits.EndToEnd.Tests;

/// <summary>Somebody who has only a keyboard: reaches everything with Tab, and always sees where they are.</summary>
internal sealed class Keyboard(Visitor visitor)
{
    private const int LongestWay = 120;

    private const string FocusIsSeen = """
        () => {
          const at = document.activeElement, style = getComputedStyle(at);
          return at === document.body || style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 ? '' : at.outerHTML.slice(0, 160);
        }
        """;

    public Visitor Visitor { get; } = visitor;

    public IPage Page => Visitor.Page;

    /// <summary>Tabs on until the target has the focus, then presses the key.</summary>
    public async Task PressAsync(ILocator target, string key)
    {
        await Expect(target).ToBeVisibleAsync();
        for (var step = 0; step < LongestWay; step++)
        {
            if (await target.EvaluateAsync<bool>("target => target === document.activeElement"))
            {
                await Page.Keyboard.PressAsync(key);
                return;
            }

            await Page.Keyboard.PressAsync("Tab");
            Assert.Equal("", await Page.EvaluateAsync<string>(FocusIsSeen));
        }

        Assert.Fail($"{target} was not reached with {LongestWay} times Tab on {Page.Url}.");
    }
}
