using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Purchases;
using MpnBenefits.Web.Hosting;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Pages.Purchases;

/// <summary>What is now true: bought until when, or what to transfer by when, under which number; and what happens next.</summary>
[Does(Deed.SeeMemberships)]
public sealed class DoneModel(PurchaseDesk desk, PortalSettings settings) : PageModel
{
    public PurchaseDesk Desk { get; } = desk;

    public bool Demo => settings.Demo;

    public BankAccount? Bank => settings.Bank;

    /// <summary>The order to transfer for, while it waits; else the one that bought.</summary>
    public Order Order { get; private set; } = null!;

    /// <summary>The purchase that was paid, and what it began; null while a transfer is waited for.</summary>
    public Purchase? Bought { get; private set; }

    public Membership? Begun { get; private set; }

    /// <summary>What ended with it.</summary>
    public Membership? Ended { get; private set; }

    public async Task<IActionResult> OnGetAsync(string offer, CancellationToken ct)
    {
        if (!await Desk.OpenAsync(offer, ct))
        {
            return NotFound();
        }

        if (Desk.OpenOrder is { Method: PaymentMethod.BankTransfer } waiting)
        {
            Order = waiting;
            return Page();
        }

        if (Desk.LastBought is { } bought)
        {
            Bought = bought;
            Order = Desk.Picture.Orders.Single(order => order.Number == bought.Reference);
            Begun = Desk.Picture.Find(Order.Membership!.Value);
            Ended = bought.Replaces is { } replaced ? Desk.Picture.Find(replaced) : null;
            return Page();
        }

        return RedirectToPage("Offer", new { offer });
    }
}
