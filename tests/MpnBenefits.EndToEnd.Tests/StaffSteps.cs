using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MpnBenefits.EndToEnd.Tests;

/// <summary>The staff's one box, and the partner's page it leads to.</summary>
internal sealed class StaffSteps(Visitor visitor)
{
    private IPage Page => visitor.Page;

    /// <summary>Types into the box; what finds one partner opens it, else the list stands there.</summary>
    public async Task FindAsync(string asked)
    {
        await Page.FillAsync("#bar-q", asked);
        await Page.PressAsync("#bar-q", "Enter");
        await Page.WaitForURLAsync(url => url.Contains("/staff/partners/", StringComparison.Ordinal) || url.Contains("q=", StringComparison.Ordinal));
    }

    /// <summary>Finds and opens a partner, from the list if there are several.</summary>
    public async Task OpenAsync(string asked, string company)
    {
        await FindAsync(asked);
        if (!Page.Url.Contains("/staff/partners/", StringComparison.Ordinal))
        {
            await Page.Locator("th.row-name a", new() { HasTextString = company }).First.ClickAsync();
        }

        await Expect(Page).ToHaveURLAsync(new Regex("/staff/partners/[0-9]+"));
        await Expect(Page.Locator("h1")).ToHaveTextAsync(company);
    }
}

/// <summary>What the panel says of each gate: its name, and the reason under it.</summary>
internal static class Gates
{
    public static async Task<IReadOnlyList<string>> ReadAsync(IPage page)
    {
        var gates = await page.Locator("li.gate").EvaluateAllAsync<string[]>(
            "all => all.map(gate => gate.querySelector('h3').textContent.trim() + ': ' + gate.querySelector('h3 + p').textContent.trim())");
        return [.. gates.Order(StringComparer.Ordinal)];
    }
}
