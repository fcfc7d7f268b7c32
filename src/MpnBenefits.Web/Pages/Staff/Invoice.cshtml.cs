using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Papers;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Pages.Staff;

/// <summary>A partner's invoice or credit note as the partner reads it, in the agent's own language.</summary>
[Does(Deed.SeePartner)]
public sealed class InvoiceModel(BenefitsDb db, PaperShelf shelf, OpenPartner open, CurrentPerson me) : PageModel
{
    public FoundPaper Found { get; private set; } = null!;

    public Paper Paper { get; private set; } = null!;

    public Domain.Partners.Company Company { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string paper, CancellationToken ct)
    {
        if (await shelf.FindForStaffAsync(me.Staff, paper, ct) is not { } found)
        {
            return NotFound();
        }

        Company = await db.Companies.Of(found.Company).AsNoTracking().SingleAsync(ct);
        await open.RunAsync(found.Company, ct);
        (Found, Paper) = (found, shelf.Write(found));
        return Page();
    }
}
