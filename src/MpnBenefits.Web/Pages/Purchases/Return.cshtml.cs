using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MpnBenefits.Domain;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Purchases;

/// <summary>Where the payer of a purchase comes back to from the gateway.</summary>
[Does(Deed.BuyOffer)]
public sealed class ReturnModel(ReturnPayer payer, Text<PurchasesText> texts) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string offer, Guid key, bool left, CancellationToken ct)
    {
        if (await payer.RunAsync(key, left, order => order.Purchase is not null && order.Offer == new OfferId(offer), ct) is not { } returned)
        {
            return NotFound();
        }

        if (returned.GoOn is { } gateway)
        {
            return Redirect(gateway);
        }

        if (returned.Paid)
        {
            return RedirectToPage("Done", new { offer });
        }

        if (returned.Silent)
        {
            this.Note(texts["Return.Silent"]);
            return RedirectToPage("Offer", new { offer });
        }

        this.Note(texts["Return.Declined"]);
        return RedirectToPage("Check", new { offer });
    }
}
