using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace MpnBenefits.EndToEnd.Tests;

/// <summary>
/// Looks at the page one stands on, at both widths. In every language: the language it says it is in, nothing that sticks
/// out, a label for each field. In English, once a page and width, also axe with WCAG 2.2 A and AA.
/// </summary>
internal static class Look
{
    private const string Faults = """
        language => {
          const found = [], root = document.scrollingElement;
          if (document.documentElement.lang !== language) found.push(`html lang is "${document.documentElement.lang}"`);
          if (!document.title.trim()) found.push('no title');
          if (document.querySelectorAll('h1').length !== 1) found.push(`${document.querySelectorAll('h1').length} h1`);
          if (root.scrollWidth > root.clientWidth) {
            const out = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > root.clientWidth + 0.5);
            found.push(`sticks out by ${root.scrollWidth - root.clientWidth} px: ${out.slice(-3).map(e => e.outerHTML.slice(0, 90)).join(' | ')}`);
          }
          for (const field of document.querySelectorAll('input:not([type=hidden]), select, textarea'))
            if (!field.labels?.length && !field.ariaLabel && !field.getAttribute('aria-labelledby')) found.push(`no label: ${field.outerHTML.slice(0, 120)}`);
          return found;
        }
        """;

    /// <summary>One page without frames: axe itself, without the detour of its wrapper through a second page.</summary>
    private const string Axe = """
        async () => (await axe.run(document, {
          runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }, resultTypes: ['violations'],
        })).violations.flatMap(rule => rule.nodes.map(node => `${rule.id} at ${node.target.join(' ')}: ${rule.help} (${node.html})`))
        """;

    private static readonly string AxeScript = new BundledAxeScriptProvider().GetScript();
    private static readonly int[] Widths = [1280, 390];

    private static readonly ConcurrentDictionary<(string Page, int Width), bool> Judged = new();
    private static readonly bool TakesPictures = Environment.GetEnvironmentVariable("MPN_PICTURES") == "1";

    /// <summary>The page's name says which page this is; the same name is judged by axe once.</summary>
    public static async Task AtAsync(Visitor visitor, string name, bool picture = false)
    {
        var page = visitor.Page;
        var faults = new List<string>();
        await page.WaitForLoadStateAsync();
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, Visitor.Height);
            faults.AddRange((await page.EvaluateAsync<string[]>(Faults, visitor.Language)).Select(fault => $"{width} px: {fault}"));
            if (visitor.Language == "en" && Judged.TryAdd((name, width), true))
            {
                faults.AddRange((await JudgeAsync(page)).Select(fault => $"{width} px: {fault}"));
            }

            if (picture && TakesPictures)
            {
                await TakeAsync(page, $"{name}-{visitor.Language}-{width}.png");
            }
        }

        await page.SetViewportSizeAsync(visitor.Width, Visitor.Height);
        Assert.True(faults.Count == 0, $"{name} ({visitor.Language}, {page.Url}):{Environment.NewLine}{string.Join(Environment.NewLine, faults)}");
    }

    private static async Task<string[]> JudgeAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(AxeScript);
        }

        return await page.EvaluateAsync<string[]>(Axe);
    }

    private static async Task TakeAsync(IPage page, string file)
    {
        Directory.CreateDirectory(Repository.Pictures);
        await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Pictures, file), FullPage = true, Animations = ScreenshotAnimations.Disabled });
    }
}
