namespace MpnBenefits.EndToEnd.Tests;

/// <summary>
/// What every journey starts from, and must leave behind: no process, no complaint of the browser, no error in the
/// site's log.
/// </summary>
public abstract class Journey(Browser browser) : IAsyncLifetime
{
    /// <summary>The portal's date in all journeys: Contoso's window is open until Wednesday 29 September 2021.</summary>
    public static readonly DateOnly Today = new(2021, 9, 20);

    private readonly List<Visitor> visitors = [];
    private readonly List<string> faults = [];
    private readonly List<Site> sites = [];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await LeaveAsync();
        foreach (var site in sites)
        {
            faults.AddRange(site.Errors);
            await site.DisposeAsync();
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    /// <summary>A site of this test's own, with the demonstration as it is on a day.</summary>
    protected async Task<Site> StartSiteAsync(DateOnly? today = null)
    {
        var site = await Site.StartAsync(today ?? Today);
        sites.Add(site);
        return site;
    }

    /// <summary>The same companies without the demonstration; see <see cref="Site.StartForRealAsync"/>.</summary>
    protected async Task<Site> StartSiteForRealAsync(IEnumerable<KeyValuePair<string, string>> settings, Action<Site> makeReady)
    {
        var site = await Site.StartForRealAsync(settings, makeReady);
        sites.Add(site);
        return site;
    }

    protected async Task<Visitor> VisitAsync(Site site, string language = "en", int width = 1280, bool script = true)
    {
        var visitor = await browser.VisitAsync(site, language, width, script);
        visitors.Add(visitor);
        return visitor;
    }

    /// <summary>Everybody closes the browser; what it complained of is kept.</summary>
    protected async Task LeaveAsync()
    {
        foreach (var visitor in visitors)
        {
            await visitor.Context.CloseAsync();
            faults.AddRange(visitor.Faults);
        }

        visitors.Clear();
    }

    /// <summary>Somebody new in front of the site, signed in.</summary>
    protected async Task<Visitor> SignInAsync(Site site, string slug, string language = "en", int width = 1280, bool script = true)
    {
        var visitor = await VisitAsync(site, language, width, script);
        await visitor.BeAsync(slug);
        return visitor;
    }
}

/// <summary>Two halves of the journeys, run beside each other, each with its own browser.</summary>
[CollectionDefinition(Name)]
public sealed class FirstHalf : ICollectionFixture<Browser>
{
    public const string Name = "first half";
}

[CollectionDefinition(Name)]
public sealed class SecondHalf : ICollectionFixture<Browser>
{
    public const string Name = "second half";
}
