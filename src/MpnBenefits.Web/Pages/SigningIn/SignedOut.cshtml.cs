using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MpnBenefits.Web.Pages.SigningIn;

/// <summary>Where one comes back to after signing out: here and at the directory, or here alone when that does not answer.</summary>
[AllowAnonymous]
public sealed class SignedOutModel : PageModel
{
    /// <summary>The address when the directory could not be told.</summary>
    public const string HereOnly = "/signed-out?only=here";

    public bool OnlyHere { get; private set; }

    public void OnGet(string? only) => OnlyHere = only == "here";
}
