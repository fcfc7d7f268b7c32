using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Seed;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain.Documents;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Company;

/// <summary>
/// The three checks of the company, each with its state, the reason where it was rejected, the day by which support
/// answers, and the one place to answer: a document, or another letter.
/// </summary>
[Does(Deed.SeeCompany)]
[RequestSizeLimit(LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestRequest)]
public sealed class VerificationModel(
    BenefitsDb db, VerificationDocuments documents, ProveEmail proving, PortalClock clock, CurrentPerson me, Words words, Text<CompanyText> texts) : PageModel
{
    /// <summary>A document of the largest size, with the rest of the form around it.</summary>
    public const int LargestRequest = DocumentFile.Limit + (256 * 1024);

    /// <summary>In the order a company meets them.</summary>
    public static IReadOnlyList<CheckKind> Order { get; } = [CheckKind.Email, CheckKind.Employment, CheckKind.Business];

    public Domain.Partners.Company Company { get; private set; } = null!;

    public IReadOnlyList<ShownDocument> Sent { get; private set; } = [];

    /// <summary>The letter to the contact that can still be answered.</summary>
    public EmailProof? Letter { get; private set; }

    public WorkingCalendar Calendar { get; private set; } = null!;

    public DateOnly Today => clock.Today;

    /// <summary>Whether another letter can be asked for now.</summary>
    public bool MayWriteAgain => Letter is null || Letter.Email.Value != Company.Profile.ContactEmail || Letter.AgainFrom(Calendar) <= Today;

    /// <summary>The name of the field that takes a check's document.</summary>
    public static string Field(CheckKind kind) => $"{kind}Document";

    public Task OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    [Does(Deed.AnswerVerification)]
    public async Task<IActionResult> OnPostAsync(CheckKind check, CancellationToken ct)
    {
        await ShowAsync(ct);
        if (check is not (CheckKind.Business or CheckKind.Employment))
        {
            return NotFound();
        }

        if (Request.Form.Files.GetFile(Field(check)) is not { } document)
        {
            return this.Refuse(texts["Verification.Required"], Field(check));
        }

        using var content = new MemoryStream();
        await document.CopyToAsync(content, ct);
        if ((await documents.SendAsync(check, document.FileName, content.ToArray(), ct)).Refused(out var why, out var sent))
        {
            return this.Refuse(words.For(why) + " " + words.NextStep(why), Field(check));
        }

        this.Note(texts["Verification.Sent", sent.FileName]);
        return RedirectToPage();
    }

    /// <summary>Another letter to the contact.</summary>
    [Does(Deed.AnswerVerification)]
    public async Task<IActionResult> OnPostAgainAsync(CancellationToken ct)
    {
        this.Note((await proving.AgainAsync(ct)).Refused(out var why, out var proof)
            ? words.For(why) + " " + words.NextStep(why)
            : texts["Verification.LetterSent", proof.Email.Value]);
        return RedirectToPage();
    }

    private async Task ShowAsync(CancellationToken ct)
    {
        Company = await db.Companies.Of(me.Company).AsNoTracking().IgnoreAutoIncludes().SingleAsync(ct);
        Calendar = HolidayReader.Known.For(Company.Profile.Country);
        Sent = await documents.OfAsync(me.Company, ct);
        Letter = Company.EmailOwnership.State is VerificationState.Authorized ? null : await proving.OpenAsync(me.Company, ct);
    }
}
