using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Deliveries;
using MpnBenefits.Web.Deliveries;
using MpnBenefits.Web.Programme;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Programme;

/// <summary>Takes in a file of evidence, says what a file may hold, and gives an example of each kind.</summary>
[Does(Deed.KeepProgramme)]
[RequestSizeLimit(LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestRequest)]
public sealed class AddEvidenceModel(ReceiveDelivery receive, ProgrammeLibrary programme, Words words, Text<ProgrammeText> texts) : PageModel
{
    /// <summary>A file of the largest size, with the rest of the form around it.</summary>
    public const int LargestRequest = DeliveryFile.Limit + (256 * 1024);

    public IReadOnlyList<Competency> Competencies => programme.InForce.Catalogue.Competencies;

    public void OnGet()
    {
    }

    /// <summary>A file with the head of its kind and one line.</summary>
    public IActionResult OnGetTemplate(string? kind)
    {
        if (DeliveryForm.All.FirstOrDefault(form => form.Kind.ToString() == kind) is not { } form)
        {
            return NotFound();
        }

        var lines = string.Join(',', form.Columns.Select(column => column.Name)) + "\n" + string.Join(',', form.Columns.Select(column => column.Example)) + "\n";
        return File(Encoding.UTF8.GetBytes(lines), "text/csv; charset=utf-8", $"evidence-{form.Kind.ToString().ToLowerInvariant()}.csv");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Request.Form.Files.GetFile("File") is not { } file)
        {
            return this.Refuse(texts["Evidence.Required"], "File");
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, ct);
        return (await receive.TakeAsync(file.FileName, content.ToArray(), ct)).Refused(out var why, out var delivery)
            ? this.Refuse(words.For(why) + " " + words.NextStep(why), "File")
            : RedirectToPage("Delivery", new { delivery = delivery.Number });
    }
}
