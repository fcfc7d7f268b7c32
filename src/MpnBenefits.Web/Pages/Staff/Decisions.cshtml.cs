using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Seed;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Pages.Staff;

/// <summary>A check that waits for a decision, and the day by which the partner is answered.</summary>
public sealed record WaitingCheck(MpnId MpnId, string Name, CheckKind Kind, DateOnly Since, DateOnly AnswerBy, bool Holds, int Documents);

/// <summary>A company that asks for its admin back.</summary>
public sealed record WaitingRecovery(MpnId MpnId, string Name, DateOnly Since, RecoveryState State, DateOnly? From);

/// <summary>A location that somebody asked to have removed.</summary>
public sealed record WaitingRemoval(MpnId MpnId, string Name, MpnId Location, string LocationName, DateOnly Since);

/// <summary>A competency without requirements that somebody proposed to accept, and that waits for a second person.</summary>
public sealed record WaitingProposal(MpnId MpnId, string Name, CompetencyId Competency, LevelId Level, DateOnly Since, bool Mine);

/// <summary>The checks that wait for support, the longest waiting first. What was rejected waits for the partner and is not here.</summary>
[Does(Deed.DecideVerification)]
public sealed class DecisionsModel(BenefitsDb db, CurrentPerson me, PortalClock clock) : PageModel
{
    private const int Shown = 50;

    public IReadOnlyList<WaitingCheck> Waiting { get; private set; } = [];

    /// <summary>Recoveries that wait for a first or second person, or for their days to pass.</summary>
    public IReadOnlyList<WaitingRecovery> Recoveries { get; private set; } = [];

    /// <summary>The requests to remove a location, the longest waiting first.</summary>
    public IReadOnlyList<WaitingRemoval> Removals { get; private set; } = [];

    /// <summary>Proposed to be accepted without requirements, the longest waiting first.</summary>
    public IReadOnlyList<WaitingProposal> Proposals { get; private set; } = [];

    public int Count => Waiting.Count + Removals.Count + Recoveries.Count + Proposals.Count;

    public bool More { get; private set; }

    public DateOnly Today => clock.Today;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var recoveries = await db.Recoveries.ForStaff(me.Staff).AsNoTracking().Where(one => one.Ended == null)
            .Join(db.Companies.ForStaff(me.Staff).IgnoreAutoIncludes(), one => one.Company, company => company.Id, (one, company) => new { one, company.MpnId, company.Profile.LegalName })
            .OrderBy(row => row.one.AskedOn).Take(Shown).ToListAsync(ct);
        Recoveries = [.. recoveries.Where(row => row.one.IsOpen(clock.Today)).Select(row => new WaitingRecovery(row.MpnId, row.LegalName, row.one.AskedOn, row.one.On(clock.Today), row.one.MayTakeFrom))];
        var companies = await db.Companies.ForStaff(me.Staff).AsNoTracking().IgnoreAutoIncludes()
            .Where(company => company.Business.State == VerificationState.Pending || company.Employment.State == VerificationState.Pending)
            .OrderBy(company => company.Business.State == VerificationState.Pending ? company.Business.Since : company.Employment.Since).ThenBy(company => company.Id)
            .Take(Shown + 1).ToListAsync(ct);
        var ids = companies.ConvertAll(company => company.Id);
        var documents = (await db.VerificationDocuments.ForStaff(me.Staff).AsNoTracking().Where(one => ids.Contains(one.Company))
            .Select(one => new { one.Company, one.Check }).ToListAsync(ct)).ToLookup(one => (one.Company, one.Check));
        More = companies.Count > Shown;
        Waiting =
        [
            .. from company in companies.Take(Shown)
               from kind in VerificationModel.Decided
               let check = company[kind]
               where check.State is VerificationState.Pending
               let due = HolidayReader.Known.For(company.Profile.Country).After(check.Since, Verification.AnswerWorkingDays)
               orderby due
               select new WaitingCheck(company.MpnId, company.Name, kind, check.Since, due, check.Holds, documents[(company.Id, kind)].Count()),
        ];
        Removals = await RemovalsAsync(ct);
        Proposals = await ProposalsAsync(ct);
    }

    private async Task<IReadOnlyList<WaitingProposal>> ProposalsAsync(CancellationToken ct)
    {
        var proposals = await db.CompetencyDecisions.ForStaff(me.Staff).AsNoTracking().Where(one => one.ConfirmedOn == null && one.Ended == null)
            .Join(db.Companies.ForStaff(me.Staff).IgnoreAutoIncludes(), one => one.Company, company => company.Id, (one, company) => new { one, company.MpnId, company.Profile.LegalName })
            .OrderBy(row => row.one.ProposedOn).ThenBy(row => row.one.Id).Take(Shown).ToListAsync(ct);
        return [.. proposals.Select(row => new WaitingProposal(row.MpnId, row.LegalName, row.one.Competency, row.one.Level, row.one.ProposedOn, row.one.ProposedBy == me.Id))];
    }

    private async Task<IReadOnlyList<WaitingRemoval>> RemovalsAsync(CancellationToken ct)
    {
        var removals = await db.LocationRemovals.ForStaff(me.Staff).AsNoTracking().Where(one => one.EndedOn == null).OrderBy(one => one.AskedOn).ThenBy(one => one.Id)
            .Join(db.Companies.ForStaff(me.Staff), one => one.Company, company => company.Id, (one, company) => new { one.Location, one.AskedOn, company.MpnId, company.Profile.LegalName, one.Company })
            .Take(Shown).ToListAsync(ct);
        var places = removals.ConvertAll(one => one.Location);
        var names = await db.Companies.ForStaff(me.Staff).SelectMany(company => company.Locations).Where(place => places.Contains(place.MpnId)).ToDictionaryAsync(place => place.MpnId, place => place.Name, ct);
        return [.. removals.Select(one => new WaitingRemoval(one.MpnId, one.LegalName, one.Location, names[one.Location], one.AskedOn))];
    }
}
