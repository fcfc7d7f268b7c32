using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Pages.Programme;

/// <summary>The files of evidence that were delivered, newest first: what each came to, and which wait for a word.</summary>
[Does(Deed.KeepProgramme)]
public sealed class EvidenceModel(BenefitsDb db) : PageModel
{
    private const int PageSize = 50;

    public IReadOnlyList<EvidenceBatch> Deliveries { get; private set; } = [];

    /// <summary>The number the next page ends before; null on the last.</summary>
    public string? Older { get; private set; }

    public async Task OnGetAsync(string? before, CancellationToken ct)
    {
        var end = long.TryParse(before, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : long.MaxValue;
        var found = await db.EvidenceBatches.AsNoTracking().Where(batch => batch.Kind != null && batch.Number < end)
            .OrderByDescending(batch => batch.Number).Take(PageSize + 1).ToListAsync(ct);
        Deliveries = [.. found.Take(PageSize)];
        Older = found.Count > PageSize ? Deliveries[^1].Number.ToString(CultureInfo.InvariantCulture) : null;
    }
}
