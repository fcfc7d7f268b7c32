using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Committing;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Web.Operations;

/// <summary>Gives out MPN IDs: one numbering for companies and their locations, and none is given twice.</summary>
public sealed class MpnNumbers(BenefitsDb db)
{
    /// <summary>Marks the one statement that looks at every company's numbers, to find that nobody has this one.</summary>
    public const string Unused = "an MPN ID nobody has";

    private const string Counter = "mpn-id";

    /// <summary>Numbers begin above those of companies that were known before.</summary>
    private const long First = 9_000_000;

    public async Task<MpnId> NextAsync(CancellationToken ct)
    {
        while (true)
        {
            var id = MpnId.Parse((First + await db.NextAsync(Counter, ct)).ToString(CultureInfo.InvariantCulture));
            if (!await db.Companies.ForPortal().TagWith(Unused).AnyAsync(company => company.MpnId == id || company.Locations.Any(location => location.MpnId == id), ct))
            {
                return id;
            }
        }
    }
}
