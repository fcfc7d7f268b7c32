using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MpnBenefits.Web.Pages.About;

/// <summary>What the portal does so that everybody can use it, and how that is checked.</summary>
[AllowAnonymous]
public sealed class AccessibilityModel : PageModel
{
    public void OnGet()
    {
    }
}
