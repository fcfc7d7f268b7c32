using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Audit;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Operations;

/// <summary>Whose an MPN ID is: the partner with its global one, and the location it names, if it names one.</summary>
public sealed record PartnerAddress(CompanyId Company, MpnId MpnId, string? Location);

/// <summary>
/// Staff look at a partner: that is written to the partner's history, and committed, before anything is shown. One
/// visit is one line, however often its pages are loaded within a quarter of an hour.
/// </summary>
public sealed class OpenPartner(BenefitsDb db, PortalClock clock, CurrentPerson me)
{
    public static readonly TimeSpan Visit = TimeSpan.FromMinutes(15);

    /// <summary>The partner of a global or a location's MPN ID; null when nobody has it.</summary>
    public async Task<PartnerAddress?> FindAsync(string mpnId, CancellationToken ct)
    {
        if (!MpnId.TryParse(mpnId, out var parsed))
        {
            return null;
        }

        var id = parsed.Value;
        var companies = db.Companies.ForStaff(me.Staff).AsNoTracking();
        return await companies.Where(company => company.MpnId == id)
                .Select(company => new PartnerAddress(company.Id, company.MpnId, null)).SingleOrDefaultAsync(ct)
            ?? await companies.SelectMany(company => company.Locations, (company, location) => new { company, location })
                .Where(row => row.location.MpnId == id)
                .Select(row => new PartnerAddress(row.company.Id, row.company.MpnId, row.location.Name)).SingleOrDefaultAsync(ct);
    }

    public Task RunAsync(CompanyId partner, CancellationToken ct) => db.InUnitAsync(async () =>
    {
        var now = clock.Now;
        if (await db.WasOpenedAsync(me.Actor, partner, now - Visit, now, ct))
        {
            return false;
        }

        var company = await db.Companies.Of(partner).SingleAsync(ct);
        company.OpenForStaff();
        await db.CommitAsync(me.Actor, ct);
        return true;
    });
}
