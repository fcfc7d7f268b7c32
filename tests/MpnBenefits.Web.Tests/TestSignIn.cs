using System.Collections.Concurrent;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MpnBenefits.Data;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Audit;
using MpnBenefits.Domain.SignIn;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Tests;

/// <summary>
/// Signs in whoever the request's header names, without the way there: with a session of their own, as the site gives
/// them. A request without the header is judged by the real cookie; everything else (antiforgery, deeds, challenges)
/// stays the site's own.
/// </summary>
public sealed class TestSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, TestSessions sessions)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Header = "X-Test-Person";
    public const string VisitorHeader = "X-Test-Visitor";
    private const string Name = "Tests";

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<TestSessions>();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, TestSignIn>(Name, null);
        services.PostConfigure<AuthenticationOptions>(options => options.DefaultAuthenticateScheme = Name);
    }

    /// <summary>What the visitor's header says of somebody whom no company knows yet.</summary>
    public static string Say(DirectoryIdentity who) => Uri.EscapeDataString($"{who.Tenant}|{who.Object}|{who.Name}|{who.Email}|{(who.Guest ? "guest" : "")}");

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        // A cookie that the site set meanwhile goes before: the visitor became somebody.
        if (Request.Headers[VisitorHeader].ToString() is { Length: > 0 } visitor
            && await Context.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme) is { Succeeded: false })
        {
            var said = Uri.UnescapeDataString(visitor).Split('|');
            var known = new DirectoryIdentity(Guid.Parse(said[0]), Guid.Parse(said[1]), said[2], EmailAddress.Parse(said[3]), said[4] == "guest");
            return AuthenticateResult.Success(new AuthenticationTicket(new(new ClaimsIdentity(DirectoryClaims.Keep(known), Name)), Name));
        }

        if (Request.Headers[Header].ToString() is not { Length: > 0 } person)
        {
            return await Context.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        }

        var who = new PersonId(Guid.Parse(person));
        return AuthenticateResult.Success(new AuthenticationTicket(SessionDoor.Principal(await sessions.OfAsync(who), who, Name), Name));
    }
}

/// <summary>A session for each person of the tests, begun anew whenever the clock was moved.</summary>
public sealed class TestSessions(IServiceScopeFactory scopes, TimeProvider clock)
{
    private readonly ConcurrentDictionary<(PersonId, DateTimeOffset), Lazy<Task<SessionId>>> known = new();

    /// <summary>The clock's hour is part of the key: a session is not older than that, nor of a time still to come.</summary>
    public Task<SessionId> OfAsync(PersonId person)
    {
        var now = clock.GetUtcNow();
        return known.GetOrAdd((person, new(now.Year, now.Month, now.Day, now.Hour, 0, 0, TimeSpan.Zero)), key => new(() => BeginAsync(person, key.Item2))).Value;
    }

    /// <summary>Beside the request, so that its statements are not the request's.</summary>
    private Task<SessionId> BeginAsync(PersonId person, DateTimeOffset hour)
    {
        using (ExecutionContext.SuppressFlow())
        {
            return Task.Run(async () =>
            {
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<BenefitsDb>();
                return await db.InUnitAsync(async () =>
                {
                    var session = Session.Start(person, null, "tests", hour);
                    db.Sessions.Add(session);
                    await db.CommitAsync(Actor.System("test"), CancellationToken.None);
                    return session.Id;
                });
            });
        }
    }
}
