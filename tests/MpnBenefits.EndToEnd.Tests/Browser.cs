using Microsoft.Playwright;

namespace MpnBenefits.EndToEnd.Tests;

/// <summary>One Chromium, shared by the journeys of a collection: the system's where there is one, else Playwright's own.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const string OfTheSystem = "/usr/bin/chromium";

    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly string home = Directory.CreateTempSubdirectory("mpn-browser-").FullName;
    private IPlaywright playwright = null!;
    private IBrowser chromium = null!;

    public async Task InitializeAsync()
    {
        var path = Environment.GetEnvironmentVariable("MPN_CHROMIUM") ?? (File.Exists(OfTheSystem) ? OfTheSystem : null);
        var environment = Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "");
        environment["HOME"] = home;
        Assertions.SetDefaultExpectTimeout(Visitor.Patience);
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Quiet, Env = environment });
    }

    /// <summary>Somebody new in front of the site: own cookies, own language.</summary>
    public async Task<Visitor> VisitAsync(Site site, string language, int width, bool script) =>
        await Visitor.ArriveAsync(
            await chromium.NewContextAsync(new()
            {
                BaseURL = site.Address.ToString(),
                Locale = language,
                ViewportSize = new() { Width = width, Height = Visitor.Height },
                DeviceScaleFactor = 1,
                ColorScheme = ColorScheme.Light,
                JavaScriptEnabled = script,
                TimezoneId = "Europe/Paris",

                // The issuer's authority is of this run alone. Whether the site trusts it is the site's to say.
                IgnoreHTTPSErrors = true,
            }),
            site.Address,
            language,
            width);

    public async Task DisposeAsync()
    {
        await chromium.DisposeAsync();
        playwright.Dispose();
        Directory.Delete(home, recursive: true);
    }
}
