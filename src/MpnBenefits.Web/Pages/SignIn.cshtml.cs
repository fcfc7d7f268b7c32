using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MpnBenefits.Web.Hosting;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages;

/// <summary>Sends to where one signs in: the issuer, or the demonstration's list of people.</summary>
[AllowAnonymous]
public sealed class SignInModel(PortalSettings settings) : PageModel
{
    /// <summary>With <paramref name="choose"/> the directory asks which account, even when it knows one.</summary>
    public IActionResult OnGet(string? returnUrl, bool choose) =>
        settings.Demo
            ? Redirect(Url.IsLocalUrl(returnUrl) ? $"{SignInSetup.SignInPath}?returnUrl={Uri.EscapeDataString(returnUrl!)}" : SignInSetup.SignInPath)
            : Challenge(new OpenIdConnectChallengeProperties { RedirectUri = this.Local(returnUrl), Prompt = choose ? "select_account" : null });
}
