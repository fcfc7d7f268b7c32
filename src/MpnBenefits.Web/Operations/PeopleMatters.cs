using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Requests;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Operations;

/// <summary>What concerns the people of a company and somebody who belongs to it: roles asked for, and a recovery under way.</summary>
/// <param name="ForMe">Roles asked for that I can give.</param>
/// <param name="Mine">What I asked for and nobody has answered.</param>
/// <param name="Answered">What became of what I asked for, for two weeks.</param>
/// <param name="Recovery">Somebody asks to become Global admin; everybody sees it.</param>
public sealed record PeopleMatters(IReadOnlyList<RoleRequest> ForMe, IReadOnlyList<RoleRequest> Mine, IReadOnlyList<RoleRequest> Answered, AdminRecovery? Recovery);

public sealed class PeopleDesk(BenefitsDb db, CurrentPerson me, PortalClock clock)
{
    private const int AnswersShownDays = 14;

    public async Task<PeopleMatters> TakeAsync(CancellationToken ct)
    {
        var shownFrom = clock.Today.AddDays(-AnswersShownDays);
        var (requests, recoveries) = (db.RoleRequests.Of(me.Company), db.Recoveries.Of(me.Company));
        var rows = await (
            from company in db.Companies.Of(me.Company).IgnoreAutoIncludes()
            from asked in recoveries.Where(one => one.Company == company.Id && one.Ended == null).DefaultIfEmpty()
            from request in requests.Where(one => one.Company == company.Id && (one.Ended == null || (one.Person == me.Id && one.EndedOn >= shownFrom))).DefaultIfEmpty()
            select new { Recovery = asked, Request = request }).AsNoTracking().ToListAsync(ct);
        List<RoleRequest> seen = [.. rows.Select(row => row.Request).OfType<RoleRequest>().OrderBy(request => request.AskedOn)];
        return new(
            [.. seen.Where(request => request.IsOpen && request.Person != me.Id && Invitation.GivenBy(me.Roles).HasFlag(request.Role))],
            [.. seen.Where(request => request.IsOpen && request.Person == me.Id)],
            [.. seen.Where(request => request.Person == me.Id && request.Ended is RequestEnd.Done or RequestEnd.Declined)],
            rows.Select(row => row.Recovery).FirstOrDefault(one => one is not null) is { } recovery && recovery.IsOpen(clock.Today) ? recovery : null);
    }

    /// <summary>The recovery of a company that is still open; one that lapsed is not.</summary>
    public async Task<AdminRecovery?> OpenAsync(CompanyId company, CancellationToken ct) =>
        await db.Recoveries.Of(company).SingleOrDefaultAsync(one => one.Ended == null, ct) is { } recovery && recovery.IsOpen(clock.Today) ? recovery : null;

    /// <summary>Ends what was asked for a role that a colleague holds by now; whoever commits settles it.</summary>
    public async Task SettleAsync(Member member, CancellationToken ct)
    {
        foreach (var request in await db.RoleRequests.Of(me.Company).Where(one => one.Person == member.Person && one.Ended == null).ToListAsync(ct))
        {
            request.SettleIfHeld(member, me.Id, clock.Today);
        }
    }
}
