using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Company;

/// <summary>One location: its details, the request to remove it, and what support answered.</summary>
[Does(Deed.SeeCompany)]
public sealed class LocationModel(BenefitsDb db, PortalClock clock, CurrentPerson me, Words words, Text<CompanyText> texts) : PageModel
{
    public Domain.Partners.Company Company { get; private set; } = null!;

    public CompanyLocation Location { get; private set; } = null!;

    /// <summary>Every request to remove it, the newest first.</summary>
    public IReadOnlyList<LocationRemoval> Requests { get; private set; } = [];

    public LocationRemoval? Waiting => Requests.FirstOrDefault(one => one.IsOpen);

    public PlaceAddress Address => Location.IsLegalEntity ? PlaceAddress.Of(Company.Profile) : Location.Address;

    [BindProperty]
    public string? Because { get; set; }

    public async Task<IActionResult> OnGetAsync(string location, CancellationToken ct) => await FindAsync(location, ct) ? Page() : NotFound();

    [Does(Deed.KeepLocations)]
    public Task<IActionResult> OnPostAsync(string location, CancellationToken ct) => db.InUnitAsync<IActionResult>(async () =>
    {
        if (!await FindAsync(location, ct))
        {
            return NotFound();
        }

        var because = Because?.Trim() ?? "";
        if (because.Length is 0 or > LocationRemoval.BecauseLimit)
        {
            return this.Refuse(because.Length == 0 ? texts["Location.Because.Required"] : texts["Edit.TooLong", LocationRemoval.BecauseLimit], nameof(Because));
        }

        if (LocationRemoval.Ask(Location, Waiting, because, me.Id, clock.Today).Refused(out var why, out var removal))
        {
            return this.Refuse(words.For(why) + " " + words.NextStep(why), nameof(Because));
        }

        db.LocationRemovals.Add(removal);
        await db.CommitAsync(me.Actor, ct);
        this.Note(texts["Location.Asked", Location.Name]);
        return RedirectToPage();
    });

    [Does(Deed.KeepLocations)]
    public Task<IActionResult> OnPostWithdrawAsync(string location, CancellationToken ct) => db.InUnitAsync<IActionResult>(async () =>
    {
        if (!await FindAsync(location, ct))
        {
            return NotFound();
        }

        if (Waiting is { } waiting && !waiting.Withdraw(clock.Today).Refused(out _, out _))
        {
            await db.CommitAsync(me.Actor, ct);
            this.Note(texts["Location.Withdrawn", Location.Name]);
        }

        return RedirectToPage();
    });

    private async Task<bool> FindAsync(string typed, CancellationToken ct)
    {
        if (!MpnId.TryParse(typed, out var parsed))
        {
            return false;
        }

        var id = parsed.Value;
        Company = await db.Companies.Of(me.Company).IgnoreAutoIncludes().Include(company => company.Locations).SingleAsync(ct);
        if (Company.Locations.FirstOrDefault(one => one.MpnId == id) is not { } found)
        {
            return false;
        }

        Location = found;
        Requests = await db.LocationRemovals.Of(me.Company).Where(one => one.Location == id).OrderByDescending(one => one.Id).ToListAsync(ct);
        var askers = Requests.Select(one => one.AskedBy).Distinct().ToList();
        words.Know(await db.People.AsNoTracking().Where(one => askers.Contains(one.Id)).Select(one => KeyValuePair.Create(one.Id, one.Name)).ToListAsync(ct));
        return true;
    }
}
