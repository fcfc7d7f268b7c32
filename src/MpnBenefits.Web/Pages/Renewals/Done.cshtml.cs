using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Renewals;
using MpnBenefits.Web.Hosting;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Pages.Renewals;

/// <summary>What is now true: renewed until when, or what to transfer by when, under which number; and what happens next.</summary>
[Does(Deed.SeeMemberships)]
public sealed class DoneModel(RenewalDesk desk, PortalSettings settings) : PageModel
{
    public RenewalDesk Desk { get; } = desk;

    public bool Demo => settings.Demo;

    public BankAccount? Bank => settings.Bank;

    /// <summary>The order to transfer for, while it waits and the window is open; else the one that renewed.</summary>
    public Order Order { get; private set; } = null!;

    public bool Renewed { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await Desk.OpenAsync(id, ct))
        {
            return NotFound();
        }

        if (Desk.Decision.Phase is RenewalPhase.Open && Desk.Picture.IsPaying(Desk.Membership))
        {
            Order = Desk.Picture.OrderOf(Desk.Membership)!;
            return Page();
        }

        if (Desk.LastRenewed is { } renewal)
        {
            Order = Desk.Picture.Orders.Single(order => order.Number == renewal.Reference);
            Renewed = true;
            return Page();
        }

        return RedirectToPage("Gates", new { id });
    }
}
