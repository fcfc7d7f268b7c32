using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Audit;
using MpnBenefits.Domain.SignIn;

namespace MpnBenefits.Web.Security;

/// <summary>Begins and ends sessions. The cookie carries the session's id; what it means stands in its row.</summary>
public sealed class SessionDoor(BenefitsDb db, TimeProvider system, IHttpContextAccessor http)
{
    /// <summary>A new session for somebody, in place of the one this browser had. The caller commits.</summary>
    public async Task<ClaimsPrincipal> BeginAsync(PersonId person, CancellationToken ct)
    {
        var now = system.GetUtcNow();
        if (Of(http.HttpContext?.User) is { } before && await db.Sessions.SingleOrDefaultAsync(one => one.Id == before, ct) is { } former)
        {
            former.End(now);
        }

        var shown = await db.Sessions.Where(one => one.Person == person && one.Shows != null).OrderByDescending(one => one.StartedAt).Select(one => one.Shows).FirstOrDefaultAsync(ct);
        var session = Session.Start(person, shown, http.HttpContext?.Request.Headers.UserAgent.ToString(), now);
        db.Sessions.Add(session);
        return Principal(session.Id, person, CookieAuthenticationDefaults.AuthenticationScheme);
    }

    /// <summary>
    /// Forms are guarded by the person's id: one opened before a new sign-in of the same person can still be sent.
    /// </summary>
    public static ClaimsPrincipal Principal(SessionId session, PersonId person, string scheme) => new(new ClaimsIdentity(
        [new Claim(CurrentPerson.SessionClaim, session.Value.ToString("D")), new Claim(ClaimTypes.NameIdentifier, person.Value.ToString("D"))], scheme));

    /// <summary>Ends some of a person's sessions: one, or all.</summary>
    public Task<int> EndAsync(PersonId person, SessionId? only, CancellationToken ct) => db.InUnitAsync(async () =>
    {
        var open = await db.Sessions.Where(one => one.Person == person && one.EndedAt == null && (only == null || one.Id == only)).ToListAsync(ct);
        open.ForEach(session => session.End(system.GetUtcNow()));
        await db.CommitAsync(Actor.Of(person), ct);
        return open.Count;
    });

    /// <summary>The session a cookie names ends with it.</summary>
    public async Task EndAsync(ClaimsPrincipal? user, CancellationToken ct)
    {
        if (Of(user) is { } id && await db.Sessions.AsNoTracking().Where(one => one.Id == id).Select(one => (PersonId?)one.Person).SingleOrDefaultAsync(ct) is { } person)
        {
            await EndAsync(person, id, ct);
        }
    }

    private static SessionId? Of(ClaimsPrincipal? user) =>
        Guid.TryParse(user?.FindFirstValue(CurrentPerson.SessionClaim), out var id) ? new SessionId(id) : null;
}
