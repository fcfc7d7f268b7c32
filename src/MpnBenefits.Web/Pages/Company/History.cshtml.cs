using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Audit;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Pages.Company;

/// <summary>Everything that happened in the company's account, newest first, the look-ups of staff included.</summary>
[Does(Deed.SeeCompany)]
public sealed class HistoryModel(BenefitsDb db, ProfileHistory fields, EventLines events, CurrentPerson me) : PageModel
{
    private const int PageSize = 50;

    public IReadOnlyList<EventLine> Lines { get; private set; } = [];

    /// <summary>The sequence the next page ends before; null on the last.</summary>
    public string? Older { get; private set; }

    /// <summary>The one field of the profile that is asked about; null of the whole history.</summary>
    public string? Field { get; private set; }

    public async Task OnGetAsync(string? before, string? field, CancellationToken ct)
    {
        if (CompanyProfile.Fields.Any(one => one.Name == field))
        {
            Field = field;
            Lines = await events.ReadAsync(await fields.OfAsync(me.Company, field!, ct), ct);
            return;
        }

        var end = long.TryParse(before, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : long.MaxValue;
        var lines = await db.HistoryOf(me.Company).Where(line => line.Entry.Sequence < end)
            .OrderByDescending(line => line.Entry.Sequence).Take(PageSize + 1).ToListAsync(ct);
        Older = lines.Count > PageSize ? lines[PageSize - 1].Entry.Sequence.ToString(CultureInfo.InvariantCulture) : null;
        Lines = await events.ReadAsync([.. lines.Take(PageSize)], ct);
    }
}
