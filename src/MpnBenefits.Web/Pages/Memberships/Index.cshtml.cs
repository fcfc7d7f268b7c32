using Microsoft.AspNetCore.Mvc.RazorPages;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Pages.Memberships;

/// <summary>Everything the company holds, and where each stands in its year.</summary>
[Does(Deed.SeeMemberships)]
public sealed class IndexModel(CompanyPictures pictures, CurrentPerson me) : PageModel
{
    public CompanyPicture Picture { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Picture = await pictures.TakeAsync(me.Company, ct);
}
