using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Renewals;
using MpnBenefits.Web.Programme;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Pages.Staff;

/// <summary>An order with everything that says what money for it will do.</summary>
public sealed record PaymentCase(Order Order, Domain.Partners.Company Company, Membership Membership, Renewal Renewal, RenewalPolicy Policy, DateOnly Today)
{
    public OrderState State => Order.On(Today);

    public bool IsOpen => State is OrderState.AwaitingPayment or OrderState.Expired && Renewal.RenewedOn is null;

    public RenewalWindow Window => Policy.WindowAfter(Renewal.Anniversary);

    /// <summary>The last day on which money for it still renews; an order opened in the window may have longer, where the policy says so.</summary>
    public DateOnly RenewsUntil =>
        Policy.OrderOpenCounts && Window.On(Order.OpenedOn) is RenewalPhase.Open && Order.ExpiresOn > Window.LastDay ? Order.ExpiresOn : Window.LastDay;
}

/// <summary>Lays an order out for somebody who records money.</summary>
public sealed class PaymentDesk(BenefitsDb db, PortalClock clock, ProgrammeLibrary programme, CurrentPerson me)
{
    public async Task<PaymentCase?> FindAsync(string number, CancellationToken ct)
    {
        var order = await db.Orders.ForStaff(me.Staff).AsNoTracking().SingleOrDefaultAsync(one => one.Number == number, ct);
        return order is null
            ? null
            : new(
                order,
                await db.Companies.Of(order.Company).AsNoTracking().SingleAsync(ct),
                await db.Memberships.Of(order.Company).AsNoTracking().SingleAsync(one => one.Id == order.Membership, ct),
                await db.Renewals.Of(order.Company).AsNoTracking().SingleAsync(one => one.Id == order.Renewal, ct),
                programme.InForce.Catalogue.Renewal,
                clock.Today);
    }
}
