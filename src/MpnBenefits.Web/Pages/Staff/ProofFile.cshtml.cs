using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Domain.Documents;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Pages.Staff;

/// <summary>A partner's proof as an attachment. The look at the partner is written down before its first byte leaves.</summary>
[Does(Deed.SeePartner)]
public sealed class ProofFileModel(BenefitsDb db, PaymentProofs proofs, OpenPartner open, CurrentPerson me) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string number, Guid proof, CancellationToken ct)
    {
        var order = await db.Orders.ForStaff(me.Staff).AsNoTracking().SingleOrDefaultAsync(one => one.Number == number, ct);
        if (order is null || await proofs.ReadAsync(order.Company, order.Id, new(proof), ct) is not { } found)
        {
            return NotFound();
        }

        await open.RunAsync(order.Company, ct);
        return File(found.Bytes, found.Proof.Kind.MediaType(), found.Proof.FileName);
    }
}
