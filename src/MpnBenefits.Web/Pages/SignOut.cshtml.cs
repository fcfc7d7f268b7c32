using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MpnBenefits.Web.Hosting;
using MpnBenefits.Web.Pages.SigningIn;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Pages;

/// <summary>Ends the session here, and at the issuer where there is one.</summary>
[AllowAnonymous]
public sealed class SignOutModel(PortalSettings settings) : PageModel
{
    public IActionResult OnGet() => Redirect("/");

    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        if (settings.Demo)
        {
            return Redirect("/");
        }

        try
        {
            await HttpContext.SignOutAsync(OpenIdConnectDefaults.AuthenticationScheme, new AuthenticationProperties { RedirectUri = "/signed-out" });
            return new EmptyResult();
        }
        catch (InvalidOperationException problem) when (DirectoryFailures.IsUnreachable(problem))
        {
            // The session here is over all the same, and the page says that the other may not be.
            DirectoryErrors.Write(HttpContext, SignInProblem.Unreachable, DirectoryFailures.Cause(problem));
            return Redirect(SignedOutModel.HereOnly);
        }
    }
}
