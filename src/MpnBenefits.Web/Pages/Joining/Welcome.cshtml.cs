using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MpnBenefits.Domain;
using MpnBenefits.Domain.SignIn;
using MpnBenefits.Web.Hosting;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Pages.Joining;

/// <summary>For somebody whom a directory vouches for and no company knows: why, and the two ways in.</summary>
[AllowAnonymous]
public sealed class WelcomeModel(CurrentPerson me, DirectorySignIn directory, PortalSettings settings) : PageModel
{
    public DirectoryIdentity Visitor => me.Visitor!;

    public Refusal? Why { get; private set; }

    /// <summary>Their directory is the operator's own: what they lack is a role there, not a company.</summary>
    public bool IsOfOperator => settings.StaffTenant == Visitor.Tenant;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (me.Visitor is null)
        {
            return Redirect(me.IsSignedIn ? "/" : "/sign-in");
        }

        Why = await directory.WhyNotAsync(Visitor, ct);
        return Page();
    }
}
