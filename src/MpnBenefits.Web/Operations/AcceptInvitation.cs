using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.SignIn;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Audit;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Operations;

/// <summary>The programme's own people do not become a partner's.</summary>
[Rules(68)]
public sealed record StaffCannotJoin : Refusal;

/// <summary>An invitation as its link shows it.</summary>
public sealed record ShownInvitation(Invitation Invitation, string Company, string InvitedBy);

/// <summary>
/// Takes an invitation by its link's secret, once: whoever is signed in, or whom a directory vouches for, belongs to the
/// company from then on, with the roles it gives.
/// </summary>
public sealed class AcceptInvitation(BenefitsDb db, CurrentPerson me, SessionDoor sessions, PortalClock clock)
{
    /// <summary>What a link leads to; null when there is no such link.</summary>
    public async Task<ShownInvitation?> FindAsync(string? secret, CancellationToken ct)
    {
        var digest = AuditEntry.Digest(secret ?? "");
        return await db.InvitationBySecret(digest)
            .Join(db.Companies.ForPortal().IgnoreAutoIncludes(), one => one.Company, company => company.Id, (one, company) => new { one, company.Profile.LegalName })
            .Join(db.People, row => row.one.InvitedBy, person => person.Id, (row, person) => new ShownInvitation(row.one, row.LegalName, person.Name))
            .AsNoTracking().SingleOrDefaultAsync(ct);
    }

    /// <summary>The cookie's new contents when a visitor became somebody; null when they were somebody already.</summary>
    public Task<Result<Accepted>> RunAsync(string secret, CancellationToken ct) => db.InUnitAsync<Result<Accepted>>(async () =>
    {
        if (me.IsStaff)
        {
            return new StaffCannotJoin();
        }

        var digest = AuditEntry.Digest(secret);
        var invitation = await db.InvitationBySecret(digest).SingleAsync(ct);
        var person = me.Person?.Id ?? await RegisterAsync(ct);
        if (invitation.Accept(person, clock.Today).Refused(out var why, out _))
        {
            return why;
        }

        var member = await db.Members.Of(invitation.Company).SingleOrDefaultAsync(one => one.Person == person, ct);
        if (member is null)
        {
            member = Member.Join(invitation.Company, person, PortalRoles.None);
            db.Members.Add(member);
        }

        member.Take(invitation.Roles);
        foreach (var request in await db.RoleRequests.Of(invitation.Company).Where(one => one.Person == person && one.Ended == null).ToListAsync(ct))
        {
            request.SettleIfHeld(member, invitation.InvitedBy, clock.Today);
        }

        var principal = me.IsSignedIn ? null : await sessions.BeginAsync(person, ct);
        await db.CommitAsync(Actor.Of(person), ct);
        if (me.Session is { } session)
        {
            await db.ShowAsync(session.Id, invitation.Company, ct);
        }

        return new Accepted(principal);
    });

    private async Task<PersonId> RegisterAsync(CancellationToken ct)
    {
        var who = me.Visitor!;
        if (await db.People.SingleOrDefaultAsync(one => one.DirectoryTenant == who.Tenant && one.DirectoryObject == who.Object, ct) is { } known)
        {
            return known.Id;
        }

        var person = Person.Register(who);
        db.People.Add(person);
        return person.Id;
    }
}

public sealed record Accepted(ClaimsPrincipal? Principal);
