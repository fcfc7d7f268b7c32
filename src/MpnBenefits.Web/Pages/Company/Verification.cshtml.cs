using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Domain.Documents;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Company;

/// <summary>Where the check of the company stands, why it was rejected, which document helps, and the one place to send it.</summary>
[Does(Deed.SeeCompany)]
[RequestSizeLimit(LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestRequest)]
public sealed class VerificationModel(BenefitsDb db, VerificationDocuments documents, CurrentPerson me, Words words, Text<CompanyText> texts) : PageModel
{
    /// <summary>A document of the largest size, with the rest of the form around it.</summary>
    public const int LargestRequest = DocumentFile.Limit + (256 * 1024);

    public Verification Verification { get; private set; } = null!;

    public IReadOnlyList<ShownDocument> Sent { get; private set; } = [];

    public bool Waits => Verification.State is not VerificationState.Authorized;

    public Task OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    [Does(Deed.AnswerVerification)]
    public async Task<IActionResult> OnPostAsync(IFormFile? document, CancellationToken ct)
    {
        await ShowAsync(ct);
        if (document is null)
        {
            return this.Refuse(texts["Verification.Required"], nameof(document));
        }

        using var content = new MemoryStream();
        await document.CopyToAsync(content, ct);
        if ((await documents.SendAsync(document.FileName, content.ToArray(), ct)).Refused(out var why, out var sent))
        {
            return this.Refuse(words.For(why) + " " + words.NextStep(why), nameof(document));
        }

        this.Note(texts["Verification.Sent", sent.FileName]);
        return RedirectToPage();
    }

    private async Task ShowAsync(CancellationToken ct)
    {
        Verification = await db.Companies.Of(me.Company).AsNoTracking().IgnoreAutoIncludes().Select(company => company.Verification).SingleAsync(ct);
        Sent = await documents.OfAsync(me.Company, ct);
    }
}
