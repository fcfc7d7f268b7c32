using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Seed;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Staff;

/// <summary>Support decides whether a company is who it says: authorised, or rejected for a reason that has a name.</summary>
[Does(Deed.DecideVerification)]
public sealed class VerificationModel(
    BenefitsDb db, VerificationDocuments documents, OpenPartner open, PortalClock clock, CurrentPerson me, IValidator<VerificationModel.Form> rules, Words words, Text<StaffText> texts) : PageModel
{
    /// <summary>The answer that rejects nothing.</summary>
    public const string Authorize = "authorized";

    /// <summary>The checks that support decides; the e-mail check is its letter's.</summary>
    public static IReadOnlyList<CheckKind> Decided { get; } = [CheckKind.Employment, CheckKind.Business];

    public static IReadOnlyList<string> Answers(CheckKind kind) => [Authorize, .. Verification.ReasonsOf(kind)];

    public Domain.Partners.Company Company { get; private set; } = null!;

    public IReadOnlyList<ShownDocument> Sent { get; private set; } = [];

    public bool Waits => Decided.Any(kind => Company[kind].State is not VerificationState.Authorized);

    /// <summary>The day by which a check that waits is answered.</summary>
    public DateOnly AnswerBy(CheckKind kind) => HolidayReader.Known.For(Company.Profile.Country).After(Company[kind].Since, Verification.AnswerWorkingDays);

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

        if ((await DecideAsync(ct)).Refused(out var why, out var decided))
        {
            await FindAsync(mpnId, ct);
            return this.Refuse(words.For(why) + " " + words.NextStep(why));
        }

        this.Note(texts[Input.Answer == Authorize ? "Verification.Authorized" : "Verification.Rejected", Company.Name, words.For(Input.Check)]);
        return Decided.Any(kind => decided[kind].State is VerificationState.Pending) ? RedirectToPage() : RedirectToPage("Decisions");
    }

    private Task<Result<Domain.Partners.Company>> DecideAsync(CancellationToken ct) => db.InUnitAsync<Result<Domain.Partners.Company>>(async () =>
    {
        db.ChangeTracker.Clear();
        var company = await db.Companies.Of(Company.Id).SingleAsync(ct);
        if (company.Verify(Input.Check, Input.Answer == Authorize ? null : Input.Answer, clock.Today).Refused(out var why, out _))
        {
            return why;
        }

        await db.CommitAsync(me.Actor, ct);
        return company;
    });

    private async Task<bool> FindAsync(string mpnId, CancellationToken ct)
    {
        if (await open.FindAsync(mpnId, ct) is not { } partner)
        {
            return false;
        }

        Company = await db.Companies.Of(partner.Company).AsNoTracking().SingleAsync(ct);
        Sent = await documents.OfAsync(partner.Company, ct);
        return true;
    }

    public sealed class Form
    {
        public CheckKind Check { get; set; }

        public string? Answer { get; set; }
    }

    public sealed class Rules : AbstractValidator<Form>
    {
        public Rules(Text<StaffText> text) => RuleFor(form => form.Answer).Must((form, value) => value is not null && Answers(form.Check).Contains(value)).WithMessage(_ => text["Refund.Answer.Required"]);
    }
}
