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

/// <summary>Names another location as legal entity: now and after side by side, and what another country brings with it.</summary>
[Does(Deed.NameLegalEntity)]
public sealed class LegalEntityModel(
    BenefitsDb db, PortalClock clock, CurrentPerson me, MpnNumbers numbers, ProgrammeLibrary programme, Words words, Text<CompanyText> texts) : PageModel
{
    public Domain.Partners.Company Company { get; private set; } = null!;

    public CompanyLocation Location { get; private set; } = null!;

    /// <summary>What the former registered address is called from then on; not asked when it is a location already.</summary>
    [BindProperty]
    public string? FormerName { get; set; }

    public bool AsksName => Company.LegalEntity is null;

    public PlaceAddress Now => PlaceAddress.Of(Company.Profile);

    public bool OtherCountry => Location.Country != Company.Profile.Country;

    private IReadOnlyList<string> Holding => programme.InForce.Catalogue.Renewal.HoldWhilePending;

    /// <summary>Whether renewals wait for a verification afterwards.</summary>
    public bool Holds => Company.ProfileAt(Location).DifferencesFrom(Company.Profile).Any(one => Holding.Contains(one, StringComparer.OrdinalIgnoreCase));

    public async Task<IActionResult> OnGetAsync(string location, CancellationToken ct)
    {
        if (!await FindAsync(location, ct))
        {
            return NotFound();
        }

        FormerName = texts["LegalEntity.FormerName", Company.Profile.City];
        return Page();
    }

    public Task<IActionResult> OnPostAsync(string location, CancellationToken ct) => db.InUnitAsync<IActionResult>(async () =>
    {
        if (!await FindAsync(location, ct))
        {
            return NotFound();
        }

        var name = FormerName?.Trim() ?? "";
        if (AsksName && name.Length is 0 or > CompanyLocation.NameLimit)
        {
            return this.Refuse(name.Length == 0 ? texts["Location.Name.Required"] : texts["Edit.TooLong", CompanyLocation.NameLimit], nameof(FormerName));
        }

        var holds = Holds;
        var former = AsksName ? new FormerLegalEntity(await numbers.NextAsync(ct), name) : null;
        if (Company.NameLegalEntity(Location, former, Holding, clock.Today).Refused(out var why, out _))
        {
            return this.Refuse(words.For(why) + " " + words.NextStep(why), why is LocationNameTaken ? nameof(FormerName) : "");
        }

        await db.CommitAsync(me.Actor, ct);
        this.Note(texts[holds ? "LegalEntity.DoneHeld" : "LegalEntity.Done", Location.Name]);
        return RedirectToPage("Locations");
    });

    private async Task<bool> FindAsync(string typed, CancellationToken ct)
    {
        if (!MpnId.TryParse(typed, out var parsed))
        {
            return false;
        }

        Company = await db.Companies.Of(me.Company).Include(company => company.Locations).SingleAsync(ct);
        var found = Company.Locations.FirstOrDefault(one => one.MpnId == parsed.Value);
        Location = found!;
        return found is not null;
    }
}
