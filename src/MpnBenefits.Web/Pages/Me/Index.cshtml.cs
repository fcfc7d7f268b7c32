using Microsoft.AspNetCore.Mvc.RazorPages;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Pages.Me;

/// <summary>One's own account: who the portal takes one for, and what one may do where.</summary>
[Does(Deed.SeeOwnAccount)]
public sealed class IndexModel(CurrentPerson me) : PageModel
{
    /// <summary>Everything one may do in the company shown, or on the operator's side.</summary>
    public IReadOnlyList<Deed> Deeds { get; } = [.. Security.Deeds.Table.Where(row => row.Value.Side is not DeedSide.Anybody && me.May(row.Key)).Select(row => row.Key)];

    public void OnGet()
    {
    }
}
