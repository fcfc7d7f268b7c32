using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Renewals;
using MpnBenefits.Web.Papers;
using MpnBenefits.Web.Programme;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Pages.Orders;

/// <summary>The pro forma of an order that waits for its money: no invoice, no number, good to the last day it can be paid.</summary>
[Does(Deed.SeeOrders)]
public sealed class ProFormaModel(BenefitsDb db, PaperWriter writer, PortalClock clock, ProgrammeLibrary programme, CurrentPerson me) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string number, CancellationToken ct)
    {
        var order = await db.Orders.Of(me.Company).AsNoTracking().SingleOrDefaultAsync(one => one.Number == number, ct);
        if (order is null)
        {
            return NotFound();
        }

        if (order.On(clock.Today) is not OrderState.AwaitingPayment)
        {
            return RedirectToPage("Details", new { number });
        }

        var membership = await db.Memberships.Of(me.Company).AsNoTracking().SingleOrDefaultAsync(one => one.Id == order.Membership, ct);
        var window = membership?.Window(programme.InForce.Catalogue.Renewal);
        var quote = new Quote(
            me.CompanyRow!, order.Offer, membership is not null,
            membership is null ? new(clock.Today, RenewalPolicy.Anniversary(clock.Today, 1)) : new(membership.Anniversary.AddDays(1), membership.NextAnniversary),
            order.Amount, new(order.TaxTreatment, order.TaxRate), order.Demonstration,
            window is not null && window.LastDay < order.ExpiresOn ? window.LastDay : order.ExpiresOn, new(order.PurchaseOrder, order.Attention), order.Number);
        return File(PaperPdf.Write(writer.Of(quote)), PaperWriter.PdfType, $"pro-forma-{number}.pdf");
    }
}
