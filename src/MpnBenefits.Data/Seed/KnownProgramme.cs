using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data.Programme;
using MpnBenefits.Domain.Audit;

namespace MpnBenefits.Data.Seed;

/// <summary>The catalogue of 2021 and the four extensions of its time: what every new site starts with.</summary>
public static class KnownProgramme
{
    private const string Version2021 = "2021-02-04";

    public static async Task LoadAsync(BenefitsDb db, CancellationToken ct)
    {
        if (await db.CatalogueVersions.AnyAsync(version => version.Id == Version2021, ct))
        {
            return;
        }

        var (document, additions) = (SeedDocuments.Catalogue2021, SeedDocuments.Additions2021);
        db.CatalogueVersions.Add(CatalogueVersion.Publish(Version2021, new DateOnly(2021, 2, 4), document, additions));
        db.Extensions.AddRange(ExtensionReader.Read(document, additions));
        await db.CommitAsync(Actor.System("start"), ct);
    }
}
