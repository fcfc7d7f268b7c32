using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Competencies;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Readiness;
using MpnBenefits.Web.Programme;

namespace MpnBenefits.Web.Operations;

/// <summary>Loads what the readiness of a company's competencies is computed from.</summary>
public sealed class ReadinessDesk(BenefitsDb db, ProgrammeLibrary programme, PortalClock clock)
{
    public async Task<ReadinessCase> OfAsync(CompanyId id, CancellationToken ct)
    {
        var country = await db.Companies.Of(id).AsNoTracking().IgnoreAutoIncludes().Select(company => company.Profile.Country).SingleAsync(ct);
        var memberships = await db.Memberships.Of(id).AsNoTracking().OrderBy(membership => membership.Anniversary).ToListAsync(ct);
        var decisions = await db.CompetencyDecisions.Of(id).AsNoTracking().Where(one => one.ConfirmedOn != null && one.Ended == null).ToListAsync(ct);
        var evidence = await db.EvidenceOfAsync(id, ct);
        return new(programme.InForce, country, memberships, evidence with { Decisions = decisions }, clock.Today);
    }
}
