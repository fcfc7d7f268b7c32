using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Web.Hosting;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Pages.Staff;

/// <summary>
/// The look-up: one box for MPN ID, company, person, e-mail, domain and order number. What is sent from the box and
/// finds one partner opens it; a kept address always lists.
/// </summary>
[Does(Deed.FindPartners)]
[EnableRateLimiting(Limits.LookUp)]
public sealed class FindModel(PartnerList partners, BenefitsDb db, CurrentPerson me) : PageModel
{
    /// <summary>How many of a row's matches are named before the rest is counted.</summary>
    public const int MatchesNamed = 3;

    public string? Asked { get; private set; }

    public FoundPartners Found { get; private set; } = new([], false, false);

    public IReadOnlyList<FoundPartner> Lately { get; private set; } = [];

    /// <summary>Files of evidence whose check is done and that nobody has decided on, for those who keep the programme.</summary>
    public IReadOnlyList<EvidenceBatch> Waiting { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? q, string? from, CancellationToken ct)
    {
        Asked = string.IsNullOrWhiteSpace(q) ? null : q.Trim();
        if (Asked is null)
        {
            Lately = await partners.OpenedLatelyAsync(ct);
            Waiting = me.May(Deed.KeepProgramme)
                ? await db.EvidenceBatches.AsNoTracking().Where(batch => batch.CheckedAt != null && batch.EffectiveAt == null && batch.DiscardedAt == null).OrderBy(batch => batch.Number).ToListAsync(ct)
                : [];
            return Page();
        }

        Found = await partners.FindAsync(Asked, ct);
        return from == "box" && Found is { Rows: [var only], NarrowDown: false }
            ? RedirectToPage("Partner", new { mpnId = only.OpenAs(Asked) })
            : Page();
    }
}
