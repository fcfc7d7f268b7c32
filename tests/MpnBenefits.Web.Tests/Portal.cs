using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MpnBenefits.Data;
using MpnBenefits.Domain;
using MpnBenefits.Domain.SignIn;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Tests;

/// <summary>
/// The portal as a test class meets it: the real host on a real database of its own, with a clock that is moved by hand.
/// Take it as a class fixture. The demonstration's people are there to sign in as; companies are made by <see cref="Given"/>.
/// </summary>
public class Portal : IAsyncLifetime
{
    /// <summary>When every test class begins.</summary>
    public static readonly DateOnly Start = new(2021, 9, 20);

    private readonly Dictionary<string, string?> settings = [];
    private TestDatabase database = null!;
    private PortalHost host = null!;

    public Portal() => Given = new(this);

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(Start.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero));

    public DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    public Given Given { get; }

    public IServiceProvider Services => host.Services;

    public SqlWatch Sql => host.Sql;

    public TestLog Log => host.Log;

    /// <summary>What the site would have written to its own log.</summary>
    public SiteLog SiteLog => host.SiteLog;

    /// <summary>The whole connection string of this class's database.</summary>
    public string ConnectionString => database.ConnectionString;

    /// <summary>What a class wants added to its connection string.</summary>
    protected string ExtraConnection { get; init; } = "";

    /// <summary>What a class puts in place of the site's own, or beside it.</summary>
    protected Action<IServiceCollection>? MoreServices { get; init; }

    public virtual async Task InitializeAsync()
    {
        database = (await TestDatabase.TakeAsync()).With(ExtraConnection);
        StartHost();
    }

    public virtual async Task DisposeAsync()
    {
        await host.DisposeAsync();
        await database.DisposeAsync();
    }

    /// <summary>A reason's sentence, as any page says it.</summary>
    public string Say(Reason why, string language = Language.English)
    {
        using var scope = host.Services.CreateScope();
        return Language.In(language, () => scope.ServiceProvider.GetRequiredService<Words>().For(why));
    }

    /// <summary>A setting for the next <see cref="RestartAsync"/>, or for the first start when said in a constructor.</summary>
    public Portal With(string setting, string? value)
    {
        settings[setting] = value;
        return this;
    }

    /// <summary>Ends the host and starts it again on the same database, as a deployment or a crash would.</summary>
    public async Task RestartAsync()
    {
        await host.DisposeAsync();
        StartHost();
    }

    /// <summary>Moves the system's clock on, to nine in the morning of a day.</summary>
    public void MoveTo(DateOnly day) => Clock.SetUtcNow(new DateTimeOffset(day.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero));

    /// <summary>A browser of its own, with cookies, signed in as somebody or nobody.</summary>
    public Browser Browser(PersonId? who = null, string? language = null, string? address = null) => new(
        this, host.Server.CreateHandler(), who, language ?? "en", address);

    /// <summary>A browser of somebody whom a directory vouches for, and no company knows.</summary>
    public Browser VisitorBrowser(DirectoryIdentity who, string? language = null) => new(this, host.Server.CreateHandler(), null, language ?? "en") { Visitor = who };

    /// <summary>Opens a page in a new browser and follows redirections within the portal.</summary>
    public Task<Screen> OpenAsync(string path, PersonId? who = null, string? language = null) => Browser(who, language).OpenAsync(path);

    /// <summary>Opens a page as one of the demonstration's people, by slug.</summary>
    public async Task<Screen> OpenAsync(string path, string slug, string? language = null) =>
        await OpenAsync(path, await DemoPersonAsync(slug), language);

    public Task<PersonId> DemoPersonAsync(string slug) =>
        WithDbAsync(db => db.People.Where(person => person.DemoSlug == slug).Select(person => person.Id).SingleAsync());

    /// <summary>Makes somebody the person of a scope, as a request of theirs would.</summary>
    public async Task SignInAsync(IServiceProvider scope, PersonId who)
    {
        var session = await Services.GetRequiredService<TestSessions>().OfAsync(who);
        await scope.GetRequiredService<CurrentPerson>().LoadAsync(SessionDoor.Principal(session, who, "tests"), null, CancellationToken.None);
    }

    /// <summary>Asks the site itself, at whatever name the request gives it.</summary>
    public HttpMessageHandler Handler() => host.Server.CreateHandler();

    public HttpClient Client(string? site = null) => host.CreateClient(
        new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false, BaseAddress = new Uri(site ?? "http://localhost") });

    public async Task<T> WithDbAsync<T>(Func<BenefitsDb, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<BenefitsDb>());
    }

    public async Task WithDbAsync(Func<BenefitsDb, Task> work)
    {
        await using var scope = Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<BenefitsDb>());
    }

    /// <summary>What a class wants of the host before it starts: a real server, say.</summary>
    protected virtual void Prepare(PortalHost starting)
    {
    }

    private void StartHost()
    {
        host = new PortalHost(database, Clock, settings, MoreServices);
        Prepare(host);
        _ = host.Services;
    }
}
