using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data.Programme;
using MpnBenefits.Domain.Audit;

namespace MpnBenefits.Data.Seed;

/// <summary>The catalogue of 2021 and the four extensions of its time: what every new site starts with.</summary>
public static class KnownProgramme
{
    /// <summary>The day of the catalogue, and how often our additions to it have changed since.</summary>
    public const string Version = "2021-02-04.3";

    public static async Task LoadAsync(BenefitsDb db, CancellationToken ct)
    {
        if (await db.CatalogueVersions.AnyAsync(version => version.Id == Version, ct))
        {
            return;
        }

        var (document, additions) = (SeedDocuments.Catalogue2021, SeedDocuments.Additions2021);
        db.CatalogueVersions.Add(CatalogueVersion.Publish(Version, new DateOnly(2021, 2, 4), document, additions));
        var known = await db.Extensions.Select(extension => extension.Id).ToListAsync(ct);
        db.Extensions.AddRange(ExtensionReader.Read(document, additions).Where(extension => !known.Contains(extension.Id)));
        await db.CommitAsync(Actor.System("start"), ct);
    }
}
