using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Operations;

/// <summary>
/// Gives up an order nobody has paid. A card payment under way is given up at the gateway first; if it was approved in
/// the same moment, it counts and the order is not cancelled.
/// </summary>
public sealed class CancelOrder(BenefitsDb db, OpenCharges charges, CurrentPerson me)
{
    public async Task<Result<Order>> RunAsync(OrderId id, CancellationToken ct)
    {
        await charges.GiveUpAsync(me.Company, order => order.Id == id, ct);
        return await db.InUnitAsync<Result<Order>>(async () =>
        {
            db.ChangeTracker.Clear();
            var order = await db.Orders.Of(me.Company).SingleAsync(one => one.Id == id, ct);
            if (order.Cancel().Refused(out var why, out _))
            {
                return why;
            }

            await db.CommitAsync(me.Actor, ct);
            return order;
        });
    }
}
