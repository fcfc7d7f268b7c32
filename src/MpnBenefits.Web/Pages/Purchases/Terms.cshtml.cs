using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MpnBenefits.Web.Pages.Purchases;

/// <summary>The terms of a purchase, for anybody to read before there is anything to accept.</summary>
[AllowAnonymous]
public sealed class TermsModel : PageModel
{
    public void OnGet()
    {
    }
}
