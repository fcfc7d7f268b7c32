using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Company;

/// <summary>Adds a location under the global account; it gets an MPN ID of its own.</summary>
[Does(Deed.KeepLocations)]
public sealed class AddLocationModel(BenefitsDb db, CurrentPerson me, MpnNumbers numbers, IValidator<LocationForm> rules, Words words, Text<CompanyText> texts) : PageModel
{
    [BindProperty]
    public LocationForm Input { get; set; } = new();

    public void OnGet() => Input.Country = me.CompanyRow!.Profile.Country;

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => db.InUnitAsync<IActionResult>(async () =>
    {
        if (!this.Accepts(Input, rules))
        {
            return Page();
        }

        var company = await db.Companies.Of(me.Company).Include(one => one.Locations).SingleAsync(ct);
        if (company.OpenLocation(await numbers.NextAsync(ct), Input.Name!.Trim(), Input.Address).Refused(out var why, out var location))
        {
            return this.Refuse(words.For(why) + " " + words.NextStep(why), "Input.Name");
        }

        await db.CommitAsync(me.Actor, ct);
        this.Note(texts["Location.Added", location.Name, location.MpnId]);
        return RedirectToPage("Locations");
    });
}
