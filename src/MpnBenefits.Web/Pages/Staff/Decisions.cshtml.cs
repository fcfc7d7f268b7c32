using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Pages.Staff;

/// <summary>A company whose check waits for a decision.</summary>
public sealed record WaitingCheck(MpnId MpnId, string Name, string Country, DateOnly Since, bool Holds, int Documents);

/// <summary>A location that somebody asked to have removed.</summary>
public sealed record WaitingRemoval(MpnId MpnId, string Name, MpnId Location, string LocationName, DateOnly Since);

/// <summary>The checks that wait for support, the longest waiting first. What was rejected waits for the partner and is not here.</summary>
[Does(Deed.DecideVerification)]
public sealed class DecisionsModel(BenefitsDb db, CurrentPerson me) : PageModel
{
    private const int Shown = 50;

    public IReadOnlyList<WaitingCheck> Waiting { get; private set; } = [];

    /// <summary>The requests to remove a location, the longest waiting first.</summary>
    public IReadOnlyList<WaitingRemoval> Removals { get; private set; } = [];

    public bool MoreRemovals { get; private set; }

    public bool More { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var companies = await db.Companies.ForStaff(me.Staff).AsNoTracking().IgnoreAutoIncludes()
            .Where(company => company.Verification.State == VerificationState.Pending)
            .OrderBy(company => company.Verification.Since).ThenBy(company => company.Id)
            .Select(company => new { company.Id, company.MpnId, company.Profile.LegalName, company.Profile.Country, company.Verification.Since, company.Verification.Holds })
            .Take(Shown + 1).ToListAsync(ct);
        var ids = companies.ConvertAll(company => company.Id);
        var documents = (await db.VerificationDocuments.ForStaff(me.Staff).AsNoTracking().Where(one => ids.Contains(one.Company)).Select(one => one.Company).ToListAsync(ct)).ToLookup(id => id);
        More = companies.Count > Shown;
        Waiting = [.. companies.Take(Shown).Select(company => new WaitingCheck(company.MpnId, company.LegalName, company.Country, company.Since, company.Holds, documents[company.Id].Count()))];
        var removals = await db.LocationRemovals.ForStaff(me.Staff).AsNoTracking().Where(one => one.EndedOn == null).OrderBy(one => one.AskedOn).ThenBy(one => one.Id)
            .Join(db.Companies.ForStaff(me.Staff), one => one.Company, company => company.Id, (one, company) => new { one.Location, one.AskedOn, company.MpnId, company.Profile.LegalName, one.Company })
            .Take(Shown + 1).ToListAsync(ct);
        var places = removals.ConvertAll(one => one.Location);
        var names = await db.Companies.ForStaff(me.Staff).SelectMany(company => company.Locations).Where(place => places.Contains(place.MpnId)).ToDictionaryAsync(place => place.MpnId, place => place.Name, ct);
        MoreRemovals = removals.Count > Shown;
        Removals = [.. removals.Take(Shown).Select(one => new WaitingRemoval(one.MpnId, one.LegalName, one.Location, names[one.Location], one.AskedOn))];
    }
}
