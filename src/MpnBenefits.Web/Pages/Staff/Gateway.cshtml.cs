using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Committing;
using MpnBenefits.Data.Payments;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Staff;

/// <summary>Reconciliation: what is unclear between the card's gateway and the portal, and the two ways to clear it.</summary>
[Does(Deed.RecordPayment)]
public sealed class GatewayModel(BenefitsDb db, UnclearCharges unclear, SettleCharge charges, CurrentPerson me, Text<StaffText> texts) : PageModel
{
    public IReadOnlyList<Attempt> Unanswered { get; private set; } = [];

    public IReadOnlyList<GatewayNotice> Notices { get; private set; } = [];

    /// <summary>Which order a notice is about, where we know.</summary>
    public IReadOnlyDictionary<Guid, string> Orders { get; private set; } = new Dictionary<Guid, string>();

    public async Task OnGetAsync(CancellationToken ct)
    {
        (Unanswered, Notices) = (await unclear.UnansweredAsync(ct), await unclear.NoticesAsync(ct));
        var keys = Notices.Select(notice => notice.Charge).OfType<Guid>().ToList();
        Orders = (await db.Attempts.AsNoTracking().Where(attempt => keys.Contains(attempt.Key)).ToListAsync(ct))
            .Where(attempt => CardCharges.IsCharge(attempt.Actor)).ToDictionary(attempt => attempt.Key, CardCharges.NumberOf);
    }

    /// <summary>Asks the gateway once more, and makes what it says so.</summary>
    public async Task<IActionResult> OnPostAskAsync(string number, CancellationToken ct)
    {
        var attempt = (await unclear.UnansweredAsync(ct)).FirstOrDefault(one => CardCharges.NumberOf(one) == number);
        if (attempt is null)
        {
            return NotFound();
        }

        var company = await db.Orders.ForStaff(me.Staff).AsNoTracking().Where(order => order.Number == number).Select(order => order.Company).SingleAsync(ct);
        this.Note(texts[$"Money.Asked.{await charges.RunAsync(attempt, company, ct)}", number]);
        return RedirectToPage();
    }

    /// <summary>Somebody looked at the notice in the gateway's own books, and it is clear.</summary>
    public async Task<IActionResult> OnPostClearAsync(string notice, CancellationToken ct)
    {
        var cleared = await db.InUnitAsync(async () =>
        {
            db.ChangeTracker.Clear();
            if (await db.GatewayNotices.SingleOrDefaultAsync(one => one.Id == notice, ct) is not { } found)
            {
                return false;
            }

            found.Clear();
            await db.CommitAsync(me.Actor, ct);
            return true;
        });
        if (!cleared)
        {
            return NotFound();
        }

        this.Note(texts["Gateway.Cleared", notice]);
        return RedirectToPage();
    }
}
