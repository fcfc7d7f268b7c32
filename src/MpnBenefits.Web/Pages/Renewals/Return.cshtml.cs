using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Renewals;

/// <summary>Where the payer of a renewal comes back to from the gateway.</summary>
[Does(Deed.RenewMembership)]
public sealed class ReturnModel(ReturnPayer payer, PortalClock clock, Text<RenewalsText> texts) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, Guid key, bool left, CancellationToken ct)
    {
        if (await payer.RunAsync(key, left, order => order.Renewal is not null && order.Membership == new MembershipId(id), ct) is not { } returned)
        {
            return NotFound();
        }

        if (returned.GoOn is { } gateway)
        {
            return Redirect(gateway);
        }

        if (returned.Paid)
        {
            return RedirectToPage("Done", new { id });
        }

        if (returned.Silent)
        {
            this.Note(texts["Return.Silent"]);
            return RedirectToPage("Gates", new { id });
        }

        var closed = clock.Today > returned.Order.ExpiresOn;
        this.Note(texts[closed ? "Return.DeclinedClosed" : "Return.Declined", returned.Order.ExpiresOn]);
        return RedirectToPage(closed ? "Gates" : "Check", new { id });
    }
}
