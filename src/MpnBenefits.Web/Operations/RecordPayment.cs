using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Operations;

/// <summary>
/// Staff put down that a transfer arrived: the day it reached the account counts, even when it is written down later. A
/// card payment under way for the same order is given up first, so that nobody pays twice.
/// </summary>
public sealed class RecordPayment(BenefitsDb db, SettleCharge charges, TakePayment payments, CurrentPerson me)
{
    public async Task<Result<Payment>> RunAsync(string number, Receipt receipt, CancellationToken ct)
    {
        var order = await db.Orders.ForStaff(me.Staff).AsNoTracking().SingleAsync(one => one.Number == number, ct);
        var actor = CardCharges.ActorOf(order);
        if (await db.Attempts.AsNoTracking().SingleOrDefaultAsync(one => one.Actor == actor && one.Answer == null, ct) is { } charge)
        {
            await charges.AbandonAsync(charge, order.Company, ct);
        }

        return await db.InUnitAsync(() => OnceAsync(number, receipt, ct));
    }

    private async Task<Result<Payment>> OnceAsync(string number, Receipt receipt, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var order = await db.Orders.ForStaff(me.Staff).SingleAsync(one => one.Number == number, ct);
        if ((await payments.RunAsync(order, receipt, ct)).Refused(out var why, out var payment))
        {
            return why;
        }

        await db.CommitAsync(me.Actor, ct);
        return payment;
    }
}
