using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Demo;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Demo;

/// <summary>
/// The demonstration gateway's page, as a payer meets one at a bank: not part of the portal, known by a key nobody can
/// guess.
/// </summary>
[AllowAnonymous]
[DemoOnly]
public sealed class GatewayModel(BenefitsDb db, DemoGateway gateway) : PageModel
{
    public DemoCharge Charge { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid key, CancellationToken ct)
    {
        var charge = await db.DemoCharges.AsNoTracking().SingleOrDefaultAsync(one => one.Key == key, ct);
        if (charge is null)
        {
            return NotFound();
        }

        Charge = charge;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid key, bool approve, CancellationToken ct)
    {
        await gateway.DecideAsync(key, approve, ct);
        var charge = await db.DemoCharges.AsNoTracking().SingleOrDefaultAsync(one => one.Key == key, ct);
        return charge is null ? NotFound() : LocalRedirect(charge.ReturnPath);
    }
}
