using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MpnBenefits.Data;
using MpnBenefits.Data.SignIn;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Me;

/// <summary>The companies somebody belongs to, each with what waits there, and the switch between them.</summary>
[Does(Deed.SeeOwnAccount)]
public sealed class CompanyModel(BenefitsDb db, CurrentPerson me, CompanyPictures pictures, Text<MeText> texts) : PageModel
{
    /// <summary>How many companies are counted for; reading a company's picture takes several statements.</summary>
    private const int Counted = 5;

    public IReadOnlyDictionary<CompanyId, int> Tasks { get; private set; } = new Dictionary<CompanyId, int>();

    public async Task OnGetAsync(CancellationToken ct)
    {
        var tasks = new Dictionary<CompanyId, int>();
        foreach (var place in me.Places.Where(place => Deed.SeeMemberships.Rule().Allows(place.Member, StaffRoles.None)).Take(Counted))
        {
            tasks[place.Company.Id] = HomeTasks.Of(await pictures.TakeAsync(place.Company.Id, ct), place.Member).Mine.Count;
        }

        Tasks = tasks;
    }

    public async Task<IActionResult> OnPostAsync(Guid to, CancellationToken ct)
    {
        if (me.Places.SingleOrDefault(place => place.Company.Id.Value == to) is not { } place)
        {
            return NotFound();
        }

        await db.ShowAsync(me.Session!.Id, place.Company.Id, ct);
        this.Note(texts["Company.Shown", place.Company.Name]);
        return Redirect("/");
    }
}
