using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Audit;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Renewals;
using MpnBenefits.Web.Hosting;
using MpnBenefits.Web.Programme;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Pages.Orders;

/// <summary>One order: what it is for, what to quote, and what became of it.</summary>
[Does(Deed.SeeOrders)]
public sealed class DetailsModel(BenefitsDb db, PortalClock clock, ProgrammeLibrary programme, PortalSettings settings, CurrentPerson me, Words words) : PageModel
{
    public Order Order { get; private set; } = null!;

    public RenewalWindow Window { get; private set; } = null!;

    public OrderState State => Order.On(clock.Today);

    public bool WindowClosed => Window.On(clock.Today) is RenewalPhase.Closed;

    /// <summary>How it stands where the room has no sentence of its own, with what to do about it.</summary>
    public string Why => Order.Why(Window, clock.Today) is var why ? words.For(why) + (words.NextStep(why) is { } next ? " " + next : "") : "";

    /// <summary>When a card was tried for it and not charged.</summary>
    public IReadOnlyList<DateTimeOffset> Declined { get; private set; } = [];

    public bool Demo => settings.Demo;

    public BankAccount? Bank => settings.Bank;

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken ct)
    {
        var order = await db.Orders.Of(me.Company).AsNoTracking().SingleOrDefaultAsync(one => one.Number == number, ct);
        if (order is null)
        {
            return NotFound();
        }

        var renewal = await db.Renewals.Of(me.Company).AsNoTracking().SingleAsync(one => one.Id == order.Renewal, ct);
        (Order, Window) = (order, programme.InForce.Catalogue.Renewal.WindowAfter(renewal.Anniversary));
        Declined = await db.WhenAsync(nameof(CardPaymentDeclined), me.Company, number, ct);
        return Page();
    }
}
