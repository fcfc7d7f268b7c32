using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace MpnBenefits.EndToEnd.Tests;

/// <summary>
/// A person in front of a browser. Everything a browser complains of on the way is kept: script errors, what the content
/// policy stopped, failed requests, answers that lack the safety headers.
/// </summary>
public sealed class Visitor
{
    public const int Height = 900;

    /// <summary>How long a condition may take on a busy machine, in milliseconds.</summary>
    public const int Patience = 30_000;

    private static readonly (string Name, string Contains)[] Headers =
    [
        ("content-security-policy", "default-src 'none'"),
        ("content-security-policy", "frame-ancestors 'none'"),
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("permissions-policy", "camera=()"),
    ];

    private readonly ConcurrentQueue<string> faults = new();
    private readonly ConcurrentDictionary<int, bool> allowed = new();

    private readonly Uri site;

    private Visitor(IBrowserContext context, Uri site, IPage page, string language, int width) =>
        (Context, this.site, Page, Language, Width) = (context, site, page, language, width);

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    public string Language { get; }

    public int Width { get; }

    public IReadOnlyCollection<string> Faults => faults;

    internal static async Task<Visitor> ArriveAsync(IBrowserContext context, Uri site, string language, int width)
    {
        var visitor = new Visitor(context, site, await context.NewPageAsync(), language, width);
        context.SetDefaultTimeout(Patience);
        context.Console += (_, message) => visitor.Heard(message);
        context.WebError += (_, error) => visitor.faults.Enqueue($"script error: {error.Error}");
        context.Response += (_, response) => visitor.Answered(response);
        return visitor;
    }

    /// <summary>A second tab of the same browser.</summary>
    public async Task<IPage> OpenTabAsync(string path)
    {
        var tab = await Context.NewPageAsync();
        await tab.GotoAsync(path);
        return tab;
    }

    /// <summary>A number that a page on the way may answer with.</summary>
    public void Expects(int status) => allowed[status] = true;

    /// <summary>Types an address.</summary>
    public async Task GoAsync(string path, int expected = 200)
    {
        allowed[expected] = true;
        var answer = await Page.GotoAsync(path);
        Assert.Equal(expected, answer!.Status);
    }

    /// <summary>Signs in as somebody of the demonstration, from its list of people.</summary>
    public async Task BeAsync(string slug)
    {
        await GoAsync("/demo/sign-in");
        await Page.Locator($"form:has(input[value='{slug}']) button").ClickAsync();
        // The load event may have come before anybody listens; the foot of the next page is there or comes.
        await Page.WaitForURLAsync(url => !url.EndsWith("/demo/sign-in", StringComparison.Ordinal), new() { WaitUntil = WaitUntilState.Commit });
        await Page.Locator("footer").WaitForAsync();
    }

    private void Heard(IConsoleMessage message)
    {
        var expectedStatus = allowed.Keys.Any(status => status >= 400 && message.Text.Contains($"status of {status}", StringComparison.Ordinal));
        if (message.Type == "error" && !expectedStatus)
        {
            faults.Enqueue($"console: {message.Text} ({message.Location})");
        }
    }

    private void Answered(IResponse response)
    {
        if (response.Status >= 500)
        {
            faults.Enqueue($"{response.Status}: {response.Request.Method} {response.Url}");
        }

        // What another site sends along is its own affair.
        foreach (var (name, contains) in Headers.Where(_ => site.IsBaseOf(new Uri(response.Url))))
        {
            if (!response.Headers.TryGetValue(name, out var value) || !value.Contains(contains, StringComparison.Ordinal))
            {
                faults.Enqueue($"{response.Url} was answered without {name}: {contains}");
            }
        }
    }
}
