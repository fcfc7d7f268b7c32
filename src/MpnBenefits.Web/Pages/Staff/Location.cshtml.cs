using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Staff;

/// <summary>Support removes a location as it was asked, or refuses for a reason that has a name.</summary>
[Does(Deed.DecideRemoval)]
public sealed class LocationModel(
    BenefitsDb db, OpenPartner open, PortalClock clock, CurrentPerson me, IValidator<LocationModel.Form> rules, Words words, Text<StaffText> texts) : PageModel
{
    /// <summary>The answer that refuses nothing.</summary>
    public const string Remove = "remove";

    public static IReadOnlyList<string> Answers { get; } = [Remove, .. LocationRemoval.Reasons];

    public Domain.Partners.Company Company { get; private set; } = null!;

    public CompanyLocation Location { get; private set; } = null!;

    /// <summary>The request that waits; null when none does.</summary>
    public LocationRemoval? Removal { get; private set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string mpnId, string location, CancellationToken ct)
    {
        if (!await FindAsync(mpnId, location, ct))
        {
            return NotFound();
        }

        db.ChangeTracker.Clear();
        await open.RunAsync(Company.Id, ct);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(string mpnId, string location, CancellationToken ct) => db.InUnitAsync<IActionResult>(async () =>
    {
        if (!await FindAsync(mpnId, location, ct))
        {
            return NotFound();
        }

        if (!this.Accepts(Input, rules))
        {
            return Page();
        }

        if (Decide().Refused(out var why, out _))
        {
            return this.Refuse(words.For(why) + " " + words.NextStep(why));
        }

        await db.CommitAsync(me.Actor, ct);
        this.Note(texts[Input.Answer == Remove ? "Removal.Removed" : "Removal.Refused", Location.Name]);
        return RedirectToPage("Decisions");
    });

    private Result<LocationRemoval> Decide() =>
        Removal is null ? new NoRemovalWaits(Location.MpnId) :
        Input.Answer == Remove ? Removal.Grant(Company, Location, clock.Today) :
        Removal.Refuse(Input.Answer!, string.IsNullOrWhiteSpace(Input.Sentence) ? null : Input.Sentence.Trim(), clock.Today);

    private async Task<bool> FindAsync(string mpnId, string typed, CancellationToken ct)
    {
        if (await open.FindAsync(mpnId, ct) is not { } partner || !MpnId.TryParse(typed, out var parsed))
        {
            return false;
        }

        var id = parsed.Value;
        Company = await db.Companies.Of(partner.Company).Include(company => company.Locations).SingleAsync(ct);
        if (Company.Locations.FirstOrDefault(one => one.MpnId == id) is not { } found)
        {
            return false;
        }

        Location = found;
        Removal = await db.LocationRemovals.Of(partner.Company).SingleOrDefaultAsync(one => one.Location == id && one.EndedOn == null, ct);
        if (Removal is { AskedBy: var by })
        {
            words.Know(await db.People.AsNoTracking().Where(one => one.Id == by).Select(one => KeyValuePair.Create(one.Id, one.Name)).ToListAsync(ct));
        }

        return true;
    }

    public sealed class Form
    {
        public string? Answer { get; set; }

        public string? Sentence { get; set; }
    }

    public sealed class Rules : AbstractValidator<Form>
    {
        public Rules(Text<StaffText> text)
        {
            RuleFor(form => form.Answer).Must(value => value is not null && Answers.Contains(value)).WithMessage(_ => text["Refund.Answer.Required"]);
            RuleFor(form => form.Sentence).MaximumLength(LocationRemoval.BecauseLimit).WithMessage(_ => text["Removal.TooLong", LocationRemoval.BecauseLimit]);
        }
    }
}
