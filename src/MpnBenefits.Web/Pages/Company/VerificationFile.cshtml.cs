using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MpnBenefits.Domain.Documents;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Pages.Company;

/// <summary>A document that was sent, as an attachment: the browser keeps it and runs nothing of it.</summary>
[Does(Deed.SeeCompany)]
public sealed class VerificationFileModel(VerificationDocuments documents, CurrentPerson me) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid document, CancellationToken ct) =>
        await documents.ReadAsync(me.Company, new(document), ct) is { } found
            ? File(found.Bytes, found.Document.Kind.MediaType(), found.Document.FileName)
            : NotFound();
}
