using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Seed;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Taxes;
using MpnBenefits.Web.Hosting;

namespace MpnBenefits.Web.Operations;

/// <summary>How a sale to a company is taxed today, by the dated table and the company's certificates.</summary>
public sealed class SaleTax(BenefitsDb db, PortalSettings settings, PortalClock clock)
{
    /// <summary>Standard rates by country and day, as they came with the portal.</summary>
    public static TaxTable Table { get; } = TaxReader.Read(SeedDocuments.Taxes);

    public async Task<Result<TaxDecision>> OfAsync(Company company, CancellationToken ct)
    {
        if (settings.Seller is not { } seller)
        {
            return new SellerNotSetUp();
        }

        var certificates = await db.TaxCertificates.Of(company.Id).AsNoTracking().ToListAsync(ct);
        var holding = certificates.Where(one => one.HoldsOn(clock.Today)).MaxBy(one => one.To);
        return new TaxCase(seller.Country, company.Profile.Country, company.Profile.VatId, holding, clock.Today).Decide(Table);
    }
}
