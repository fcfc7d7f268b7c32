using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Programme;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Company;

/// <summary>
/// Changes the profile. When somebody else changed it meanwhile nothing is lost: what was typed still stands, and beside
/// each field that differs, what it is now.
/// </summary>
[Does(Deed.EditProfile)]
public sealed class EditModel(
    BenefitsDb db, CurrentPerson me, PortalClock clock, ProgrammeLibrary programme, ProveEmail proving, Text<CompanyText> texts, IValidator<ProfileForm> rules) : PageModel
{
    [BindProperty]
    public ProfileForm Input { get; set; } = new();

    /// <summary>The mark of the profile this form was opened on. A confirmation meanwhile leaves it as it is.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>What a field is now, where it differs from what was typed into a stale form; by field name.</summary>
    public IReadOnlyDictionary<string, string?> Now { get; private set; } = new Dictionary<string, string?>();

    public async Task OnGetAsync(CancellationToken ct)
    {
        var company = await db.Companies.Of(me.Company).AsNoTracking().SingleAsync(ct);
        (Input, Seen) = (ProfileForm.Of(company.Profile), company.Profile.Mark);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => db.InUnitAsync<IActionResult>(async () =>
    {
        var company = await db.Companies.Of(me.Company).Include(one => one.Domains).SingleAsync(ct);
        if (!this.Accepts(Input, rules))
        {
            return Page();
        }

        var wanted = Input.Profile();
        if (company.Profile.Mark != Seen)
        {
            return Stale(company, wanted);
        }

        company.Change(wanted, programme.InForce.Catalogue.Renewal.HoldWhilePending, clock.Today);
        if (company.Happened.Count > 0)
        {
            await proving.WriteWhenDueAsync(company, ct);
            await db.CommitAsync(me.Actor, ct);
            this.Note(Saved(company, wanted.ContactEmail));
        }

        return RedirectToPage("Index");
    });

    /// <summary>What the change set going: a check that holds, a letter to a new contact, or nothing.</summary>
    private string Saved(Domain.Partners.Company company, string contact) =>
        company.Verification.Holds ? texts["Edit.SavedHeld"]
        : company.EmailOwnership.State is VerificationState.Pending && company.EmailOwnership.Since == clock.Today ? texts["Edit.SavedLetter", contact]
        : texts["Edit.Saved"];

    /// <summary>The same form with the newer mark: sending it again is then a decision.</summary>
    private PageResult Stale(Domain.Partners.Company company, CompanyProfile wanted)
    {
        var differing = wanted.DifferencesFrom(company.Profile);
        Now = CompanyProfile.Fields.Where(field => differing.Contains(field.Name)).ToDictionary(field => field.Name, field => field.Read(company.Profile));
        ModelState.Remove(nameof(Seen));
        Seen = company.Profile.Mark;
        return this.Refuse(texts["Edit.Stale"], Now.Count == 0 ? "" : $"{nameof(Input)}.{Now.Keys.First()}");
    }
}
