using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Competencies;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Requests;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Operations;

/// <summary>What somebody holds in a company and leaves behind, each with what becomes of it.</summary>
/// <param name="Waiting">Requests that wait for them: passed on to whoever is chosen, else taken back.</param>
/// <param name="Sent">What they asked of others: taken back.</param>
/// <param name="Roles">Roles they asked for: taken back.</param>
/// <param name="Invitations">Invitations they sent and nobody has answered: they go on.</param>
/// <param name="Begun">Orders of renewals and purchases they last worked on, unpaid: any other admin goes on with them.</param>
/// <param name="Skills">What counts for a competency because they are there.</param>
/// <param name="Trains">Whether they count as a trainer.</param>
/// <param name="IsContact">Whether the profile names them as its primary contact or its address for letters.</param>
/// <param name="Recovery">Whether they ask to become Global admin: taken back.</param>
public sealed record LeftBehind(
    IReadOnlyList<AdminRequest> Waiting,
    IReadOnlyList<AdminRequest> Sent,
    IReadOnlyList<RoleRequest> Roles,
    IReadOnlyList<Invitation> Invitations,
    IReadOnlyList<string> Begun,
    IReadOnlyList<CompetencyId> Skills,
    bool Trains,
    bool IsContact,
    AdminRecovery? Recovery);

/// <summary>Somebody leaves a company: what they hold is listed, passed on or taken back, in the commit in which they go.</summary>
public sealed class Leaving(BenefitsDb db, PortalClock clock, CurrentPerson me)
{
    public async Task<LeftBehind> OfAsync(Person person, CancellationToken ct)
    {
        var id = person.Id;
        var requests = await db.Requests.Of(me.Company).Where(one => one.Ended == null && (one.AskedOf == id || one.AskedBy == id)).ToListAsync(ct);
        var renewals = await db.Renewals.Of(me.Company).AsNoTracking().Where(one => one.LastTouchedBy == id).Select(one => one.Id).ToListAsync(ct);
        var purchases = await db.Purchases.Of(me.Company).AsNoTracking().Where(one => one.LastTouchedBy == id).Select(one => one.Id).ToListAsync(ct);
        var orders = await db.Orders.Of(me.Company).AsNoTracking().ToListAsync(ct);
        var skills = await db.Skills.Of(me.Company).Where(one => one.Holder == person.Name).InForceAsync(db, ct);
        var profile = me.CompanyRow!.Profile;
        var (roles, recoveries) = (db.RoleRequests.Of(me.Company), db.Recoveries.Of(me.Company));
        var asked = await (
            from company in db.Companies.Of(me.Company).IgnoreAutoIncludes()
            from recovery in recoveries.Where(one => one.Company == company.Id && one.AskedBy == id && one.Ended == null).DefaultIfEmpty()
            from role in roles.Where(one => one.Company == company.Id && one.Person == id && one.Ended == null).DefaultIfEmpty()
            select new { Recovery = recovery, Role = role }).ToListAsync(ct);
        return new(
            [.. requests.Where(one => one.AskedOf == id)],
            [.. requests.Where(one => one.AskedBy == id)],
            [.. asked.Select(row => row.Role).OfType<RoleRequest>()],
            await db.Invitations.Of(me.Company).AsNoTracking().Where(one => one.InvitedBy == id && one.EndedOn == null).ToListAsync(ct),
            [.. orders.Where(order => order.On(clock.Today) is Domain.Payments.OrderState.AwaitingPayment && (renewals.Any(one => order.Renewal == one) || purchases.Any(one => order.Purchase == one))).Select(order => order.Number)],
            [.. skills.Where(one => one.CountsOn(clock.Today)).Select(one => one.Competency).Distinct()],
            (await db.Trainers.Of(me.Company).Where(one => one.Holder == person.Name).InForceAsync(db, ct)).Count > 0,
            new[] { profile.ContactEmail, profile.NotificationEmail }.Contains(person.Email.Value, StringComparer.OrdinalIgnoreCase),
            asked.Select(row => row.Recovery).FirstOrDefault(one => one is not null));
    }

    /// <summary>Who could take a request over: whoever may do what it asks, but not who asked it or who leaves.</summary>
    public static IReadOnlyList<Member> Successors(AdminRequest request, IEnumerable<Member> all) =>
    [
        .. all.Where(member => member.Person != request.AskedOf && member.Person != request.AskedBy
            && (request.Deed is RequestedDeed.ReviewProfile ? Deed.ReviewProfile : Deed.RenewMembership).Rule().Allows(member, StaffRoles.None)),
    ];

    /// <summary>Passes on or takes back; whoever commits makes it so. A request the successor has already is only taken back.</summary>
    public async Task HandOverAsync(LeftBehind left, IReadOnlyDictionary<Guid, PersonId> successors, IReadOnlyList<Member> all, CancellationToken ct)
    {
        var open = await db.Requests.Of(me.Company).AsNoTracking().Where(one => one.Ended == null).ToListAsync(ct);
        foreach (var request in left.Waiting)
        {
            _ = request.Withdraw(clock.Today);
            if (successors.TryGetValue(request.Id.Value, out var to) && Successors(request, all).Any(member => member.Person == to)
                && !open.Any(one => one.AskedOf == to && one.Deed == request.Deed && one.Membership == request.Membership))
            {
                db.Requests.Add(AdminRequest.Ask(me.Company, request.Deed, request.Membership, request.AskedBy, to, clock.Today));
            }
        }

        foreach (var request in left.Sent)
        {
            _ = request.Withdraw(clock.Today);
        }

        foreach (var request in left.Roles)
        {
            _ = request.Withdraw(clock.Today);
        }

        _ = left.Recovery?.Withdraw(clock.Today);
    }
}
