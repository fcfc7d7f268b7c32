using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Pages.Company;

/// <summary>The company's locations under its global account, which of them is the legal entity, and those that were removed.</summary>
[Does(Deed.SeeCompany)]
public sealed class LocationsModel(BenefitsDb db, CurrentPerson me) : PageModel
{
    public Domain.Partners.Company Company { get; private set; } = null!;

    /// <summary>The legal entity first.</summary>
    public IReadOnlyList<CompanyLocation> Standing => [.. Company.StandingLocations.OrderByDescending(one => one.IsLegalEntity)];

    public IReadOnlyList<CompanyLocation> Removed => [.. Company.Locations.Where(one => one.RemovedOn is not null).OrderByDescending(one => one.RemovedOn)];

    /// <summary>The requests for removal that wait, by location.</summary>
    public IReadOnlyDictionary<MpnId, DateOnly> Asked { get; private set; } = new Dictionary<MpnId, DateOnly>();

    /// <summary>Where a location is: the legal entity at the address of the profile.</summary>
    public PlaceAddress AddressOf(CompanyLocation location) => location.IsLegalEntity ? PlaceAddress.Of(Company.Profile) : location.Address;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Company = await db.Companies.Of(me.Company).AsNoTracking().IgnoreAutoIncludes().Include(company => company.Locations).SingleAsync(ct);
        Asked = await db.LocationRemovals.Of(me.Company).AsNoTracking().Where(one => one.EndedOn == null).ToDictionaryAsync(one => one.Location, one => one.AskedOn, ct);
    }
}
