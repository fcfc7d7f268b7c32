using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Seed;
using MpnBenefits.Domain.Programme;

namespace MpnBenefits.Web.Programme;

/// <summary>
/// The programme in force, held in memory. A published catalogue never changes, so it is read once per version;
/// extension rows and prices are few and read again when one is published.
/// </summary>
public sealed class ProgrammeLibrary
{
    private volatile ProgrammeInForce? current;
    private volatile ReadCatalogue? read;

    /// <summary>Null only while the site starts.</summary>
    public ProgrammeInForce? Current => current;

    public ProgrammeInForce InForce => current ?? throw new InvalidOperationException("The catalogue is not loaded yet.");

    public async Task LoadAsync(BenefitsDb db, CancellationToken ct)
    {
        var latest = await db.CatalogueVersions.OrderByDescending(one => one.From).ThenByDescending(one => one.Id).Select(one => one.Id).FirstAsync(ct);
        if (read?.Version != latest)
        {
            var version = await db.CatalogueVersions.AsNoTracking().SingleAsync(one => one.Id == latest, ct);
            read = new(latest, CatalogueReader.Read(version.Document, version.Additions));
        }

        var extensions = await db.Extensions.AsNoTracking().ToListAsync(ct);
        var prices = await db.Prices.AsNoTracking().ToListAsync(ct);
        current = new(read.Catalogue, extensions, prices);
    }

    private sealed record ReadCatalogue(string Version, Catalogue Catalogue);
}
