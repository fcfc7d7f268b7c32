using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Renewals;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Programme;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Renewals;

/// <summary>Where the payer comes back to from the gateway. What happened there is asked of the gateway, not of the address.</summary>
[Does(Deed.RenewMembership)]
public sealed class ReturnModel(
    BenefitsDb db, SettleCharge charges, IPaymentGateway gateway, CurrentPerson me, PortalClock clock, ProgrammeLibrary programme, Text<RenewalsText> texts) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, Guid key, CancellationToken ct)
    {
        var attempt = await db.Attempts.AsNoTracking().SingleOrDefaultAsync(one => one.Key == key, ct);
        if (attempt is null || !CardCharges.IsCharge(attempt.Actor))
        {
            return NotFound();
        }

        var number = CardCharges.NumberOf(attempt);
        var order = await db.Orders.Of(me.Company).AsNoTracking().SingleOrDefaultAsync(one => one.Number == number, ct);
        if (order is null || order.Membership != new MembershipId(id))
        {
            return NotFound();
        }

        switch (await charges.RunAsync(attempt, me.Company, ct))
        {
            case ChargeState.Approved:
                return RedirectToPage("Done", new { id });
            case ChargeState.Pending:
            case ChargeState.Unknown when attempt.Answer is null:
                return Redirect((await gateway.StartAsync(await AgainAsync(order, key, ct), ct)).ToString());
            default:
                var last = (await WindowAsync(order, ct)).LastDay;
                var closed = clock.Today > last;
                this.Note(texts[closed ? "Return.DeclinedClosed" : "Return.Declined", last]);
                return RedirectToPage(closed ? "Gates" : "Check", new { id });
        }
    }

    /// <summary>The same charge once more: the gateway knows it by its key.</summary>
    private async Task<Charge> AgainAsync(Order order, Guid key, CancellationToken ct) =>
        CardCharges.Of(order, key, (await WindowAsync(order, ct)).LastDay, me.CompanyRow!.Name);

    private async Task<RenewalWindow> WindowAsync(Order order, CancellationToken ct)
    {
        var renewal = await db.Renewals.Of(me.Company).AsNoTracking().SingleAsync(one => one.Id == order.Renewal, ct);
        return programme.InForce.Catalogue.Renewal.WindowAfter(renewal.Anniversary);
    }
}
