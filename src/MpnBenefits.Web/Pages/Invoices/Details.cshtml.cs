using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MpnBenefits.Web.Papers;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Pages.Invoices;

/// <summary>An invoice or a credit note on screen, made to be printed.</summary>
[Does(Deed.SeeOrders)]
public sealed class DetailsModel(PaperShelf shelf, CurrentPerson me) : PageModel
{
    public FoundPaper Found { get; private set; } = null!;

    public Paper Paper { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken ct)
    {
        if (await shelf.FindAsync(me.Company, number, ct) is not { } found)
        {
            return NotFound();
        }

        (Found, Paper) = (found, shelf.Write(found));
        return Page();
    }
}
