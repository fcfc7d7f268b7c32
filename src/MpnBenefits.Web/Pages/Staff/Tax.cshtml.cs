using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Taxes;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Staff;

/// <summary>A partner's certificates of exemption from tax, and one more put down by support.</summary>
[Does(Deed.PutTaxCertificate)]
public sealed class TaxModel(BenefitsDb db, OpenPartner open, SaleTax taxes, PortalClock clock, CurrentPerson me, IValidator<TaxModel.Form> rules, Words words, Text<StaffText> texts) : PageModel
{
    public Domain.Partners.Company Company { get; private set; } = null!;

    public IReadOnlyList<TaxCertificate> Certificates { get; private set; } = [];

    /// <summary>How a sale of today is taxed, in a sentence.</summary>
    public string Why { get; private set; } = "";

    public DateOnly Today => clock.Today;

    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string mpnId, CancellationToken ct)
    {
        if (!await FindAsync(mpnId, ct))
        {
            return NotFound();
        }

        await open.RunAsync(Company.Id, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string mpnId, CancellationToken ct)
    {
        if (!await FindAsync(mpnId, ct))
        {
            return NotFound();
        }

        if (!this.Accepts(Input, rules))
        {
            return Page();
        }

        var put = TaxCertificate.Put(Company.Id, Input.Reference!.Trim(), TypedDay.Read(Input.From)!.Value, TypedDay.Read(Input.To)!.Value, Input.Reason!.Trim());
        if (put.Refused(out var why, out var certificate))
        {
            return this.Refuse(words.For(why), "Input.To");
        }

        db.TaxCertificates.Add(certificate);
        await db.CommitAsync(me.Actor, ct);
        this.Note(texts["Tax.Put", certificate.Reference, certificate.From, certificate.To]);
        return RedirectToPage(new { mpnId });
    }

    private async Task<bool> FindAsync(string mpnId, CancellationToken ct)
    {
        if (!MpnId.TryParse(mpnId, out var id) || await db.Companies.ForStaff(me.Staff).AsNoTracking().SingleOrDefaultAsync(one => one.MpnId == id, ct) is not { } company)
        {
            return false;
        }

        Company = company;
        Certificates = await db.TaxCertificates.Of(company.Id).AsNoTracking().OrderByDescending(one => one.To).ToListAsync(ct);
        Why = words.For((await taxes.OfAsync(company, ct)).Refused(out var refused, out var tax) ? refused : tax.Why);
        return true;
    }

    public sealed class Form
    {
        public string? Reference { get; set; }

        public string? From { get; set; }

        public string? To { get; set; }

        public string? Reason { get; set; }
    }

    public sealed class Rules : AbstractValidator<Form>
    {
        public Rules(Text<StaffText> text)
        {
            RuleFor(form => form.Reference)
                .Must(value => !string.IsNullOrWhiteSpace(value)).WithMessage(_ => text["Tax.Reference.Required"])
                .Must(value => value is null || value.Trim().Length <= TaxCertificate.ReferenceLimit)
                .WithMessage((_, value) => text["Payment.Reference.TooLong", TaxCertificate.ReferenceLimit, value!.Trim().Length]);
            RuleFor(form => form.From).Must(value => TypedDay.Read(value) is not null).WithMessage(_ => text["Tax.From.Required"]);
            RuleFor(form => form.To).Must(value => TypedDay.Read(value) is not null).WithMessage(_ => text["Tax.To.Required"]);
            RuleFor(form => form.Reason)
                .Must(value => !string.IsNullOrWhiteSpace(value)).WithMessage(_ => text["Payment.Reason.Required"])
                .Must(value => value is null || value.Trim().Length <= PaymentForm.ReasonLimit)
                .WithMessage((_, value) => text["Payment.Reason.TooLong", PaymentForm.ReasonLimit, value!.Trim().Length]);
        }
    }
}
