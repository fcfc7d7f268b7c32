using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Web.Programme;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Pages.Staff;

/// <summary>An order with everything that says what money for it will do.</summary>
/// <param name="Order">The order.</param>
/// <param name="Company">Who pays.</param>
/// <param name="Membership">What it renews, or what it brought; null of a purchase that is not paid.</param>
/// <param name="Days">The days on which money for it counts.</param>
/// <param name="Done">Whether what it is for was paid already, by this order or another.</param>
/// <param name="Today">The portal's date.</param>
/// <param name="Ending">The competencies that money in time would not keep.</param>
public sealed record PaymentCase(Order Order, Domain.Partners.Company Company, Membership? Membership, PaymentDays Days, bool Done, DateOnly Today, IReadOnlyList<CompetencyId> Ending)
{
    public OrderState State => Order.On(Today);

    public bool IsPurchase => Order.Purchase is not null;

    /// <summary>Money for a cancelled order is put down too: it is owed back.</summary>
    public bool IsOpen => State is OrderState.AwaitingPayment or OrderState.Expired or OrderState.Cancelled && !Done;
}

/// <summary>Lays an order out for somebody who records money.</summary>
public sealed class PaymentDesk(BenefitsDb db, PortalClock clock, ProgrammeLibrary programme, CurrentPerson me)
{
    public async Task<PaymentCase?> FindAsync(string number, CancellationToken ct)
    {
        if (await db.Orders.ForStaff(me.Staff).AsNoTracking().SingleOrDefaultAsync(one => one.Number == number, ct) is not { } order)
        {
            return null;
        }

        var company = await db.Companies.Of(order.Company).AsNoTracking().SingleAsync(ct);
        var membership = await db.Memberships.Of(order.Company).AsNoTracking().SingleOrDefaultAsync(one => one.Id == order.Membership, ct);
        if (await db.Renewals.Of(order.Company).AsNoTracking().SingleOrDefaultAsync(one => one.Id == order.Renewal, ct) is { } renewal)
        {
            return new(order, company, membership, renewal.DaysOf(order, programme.InForce.Catalogue.Renewal), renewal.RenewedOn is not null, clock.Today, renewal.Ending);
        }

        var purchase = await db.Purchases.Of(order.Company).AsNoTracking().SingleAsync(one => one.Id == order.Purchase, ct);
        return new(order, company, membership, PaymentDays.Of(order), purchase.BoughtOn is not null, clock.Today, []);
    }
}
