using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Operations;

/// <summary>Where a payer who came back stands: the order, whether it was taken, the way on to the gateway if nobody has decided there, and whether the gateway is silent.</summary>
public sealed record ReturnedPayer(Order Order, bool Paid, string? GoOn, bool Silent = false);

/// <summary>Takes in whoever comes back from the gateway. What happened there is asked of the gateway, not of the address.</summary>
public sealed class ReturnPayer(BenefitsDb db, SettleCharge charges, IPaymentGateway gateway, CurrentPerson me)
{
    /// <summary>Whoever left the gateway's page without paying gives the charge up. Null when the key is of no charge for such an order of the company.</summary>
    public async Task<ReturnedPayer?> RunAsync(Guid key, bool left, Func<Order, bool> which, CancellationToken ct)
    {
        var attempt = await db.Attempts.AsNoTracking().SingleOrDefaultAsync(one => one.Key == key, ct);
        if (attempt is null || !CardCharges.IsCharge(attempt.Actor))
        {
            return null;
        }

        var number = CardCharges.NumberOf(attempt);
        var order = await db.Orders.Of(me.Company).AsNoTracking().SingleOrDefaultAsync(one => one.Number == number, ct);
        if (order is null || !which(order))
        {
            return null;
        }

        return await (left ? charges.AbandonAsync(attempt, me.Company, ct) : charges.RunAsync(attempt, me.Company, ct)) switch
        {
            ChargeState.Approved => new(order, true, null),
            ChargeState.Unreachable => new(order, false, null, Silent: true),
            ChargeState.Pending => await AgainAsync(order, key, ct),
            ChargeState.Unknown when attempt.Answer is null => await AgainAsync(order, key, ct),
            _ => new(order, false, null),
        };
    }

    /// <summary>The same charge once more: the gateway knows it by its key.</summary>
    private async Task<ReturnedPayer> AgainAsync(Order order, Guid key, CancellationToken ct)
    {
        var charge = CardCharges.Of(order, key, me.CompanyRow!.Name);
        var page = (await gateway.StartAsync(charge, ct)).ToString();
        return page == charge.ReturnPath ? new(order, false, null, Silent: true) : new(order, false, page);
    }
}
