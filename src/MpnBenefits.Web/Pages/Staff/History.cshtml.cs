using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Audit;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Pages.Staff;

/// <summary>A partner's whole history, newest first, a page at a time. Reading it is opening the partner.</summary>
[Does(Deed.SeePartner)]
public sealed class HistoryModel(BenefitsDb db, OpenPartner open, EventLines events, CurrentPerson me) : PageModel
{
    private const int PageSize = 50;

    public Domain.Partners.Company Company { get; private set; } = null!;

    public long Length { get; private set; }

    public IReadOnlyList<EventLine> Lines { get; private set; } = [];

    public bool IsNewest { get; private set; }

    /// <summary>The sequence the next page ends before; null on the last.</summary>
    public long? Older { get; private set; }

    public async Task<IActionResult> OnGetAsync(string mpnId, string? before, CancellationToken ct)
    {
        if (await open.FindAsync(mpnId, ct) is not { } partner)
        {
            return NotFound();
        }

        if (partner.Location is not null)
        {
            return RedirectToPage(new { mpnId = partner.MpnId.Value });
        }

        await open.RunAsync(partner.Company, ct);
        Company = await db.Companies.ForStaff(me.Staff).AsNoTracking().SingleAsync(company => company.Id == partner.Company, ct);
        Length = await db.HistoryLengthAsync(partner.Company, ct);
        var end = long.TryParse(before, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : long.MaxValue;
        var lines = await db.HistoryOf(partner.Company).Where(line => line.Entry.Sequence < end)
            .OrderByDescending(line => line.Entry.Sequence).Take(PageSize + 1).ToListAsync(ct);
        IsNewest = lines.Count == 0 || lines[0].Entry.Sequence == Length;
        Older = lines.Count > PageSize ? lines[PageSize - 1].Entry.Sequence : null;
        Lines = await events.ReadAsync([.. lines.Take(PageSize)], ct);
        return Page();
    }
}
