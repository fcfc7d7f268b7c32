using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MpnBenefits.Web.Papers;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Pages.Invoices;

/// <summary>The same paper as a PDF, in the reader's language.</summary>
[Does(Deed.SeeOrders)]
public sealed class PdfModel(PaperShelf shelf, CurrentPerson me) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string number, CancellationToken ct) =>
        await shelf.FindAsync(me.Company, number, ct) is { } found
            ? File(PaperPdf.Write(shelf.Write(found)), PaperWriter.PdfType, number + ".pdf")
            : NotFound();
}
