using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MpnBenefits.Domain.Documents;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Pages.Staff;

/// <summary>A partner's document as an attachment. The look at the partner is written down before its first byte leaves.</summary>
[Does(Deed.DecideVerification)]
public sealed class VerificationFileModel(VerificationDocuments documents, OpenPartner open) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string mpnId, Guid document, CancellationToken ct)
    {
        if (await open.FindAsync(mpnId, ct) is not { } partner || await documents.ReadAsync(partner.Company, new(document), ct) is not { } found)
        {
            return NotFound();
        }

        await open.RunAsync(partner.Company, ct);
        return File(found.Bytes, found.Document.Kind.MediaType(), found.Document.FileName);
    }
}
