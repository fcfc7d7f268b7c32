using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Domain.Documents;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Pages.Orders;

/// <summary>A proof that was sent, as an attachment: the browser keeps it and runs nothing of it.</summary>
[Does(Deed.SeeOrders)]
public sealed class ProofFileModel(BenefitsDb db, PaymentProofs proofs, CurrentPerson me) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string number, Guid proof, CancellationToken ct)
    {
        var order = await db.Orders.Of(me.Company).AsNoTracking().SingleOrDefaultAsync(one => one.Number == number, ct);
        if (order is null || await proofs.ReadAsync(order.Company, order.Id, new(proof), ct) is not { } found)
        {
            return NotFound();
        }

        return File(found.Bytes, found.Proof.Kind.MediaType(), found.Proof.FileName);
    }
}
