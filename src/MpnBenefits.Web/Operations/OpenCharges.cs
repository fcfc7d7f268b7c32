using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Committing;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Payments;

namespace MpnBenefits.Web.Operations;

/// <summary>How a charge under way stands: already paid, or the address where the payer goes on.</summary>
public sealed record OpenCharge(bool Paid, string? Href)
{
    public static OpenCharge None { get; } = new(false, null);
}

/// <summary>Looks after an order's unanswered charge whenever somebody comes back to what it pays for.</summary>
public sealed class OpenCharges(BenefitsDb db, SettleCharge charges)
{
    public async Task<OpenCharge> OpenChargeAsync(Order? order, CancellationToken ct)
    {
        if (order is null)
        {
            return OpenCharge.None;
        }

        if (await FindAsync(order, ct) is not { } attempt)
        {
            return OpenCharge.None;
        }

        return await charges.RunAsync(attempt, order.Company, ct) switch
        {
            ChargeState.Approved => new(true, null),
            ChargeState.Pending or ChargeState.Unknown or ChargeState.Unreachable => new(false, CardCharges.ReturnPath(order, attempt.Key)),
            _ => OpenCharge.None,
        };
    }

    /// <summary>Gives up what some of a company's orders left unanswered at the gateway; what was just approved counts.</summary>
    public async Task GiveUpAsync(CompanyId company, Expression<Func<Order, bool>> which, CancellationToken ct)
    {
        foreach (var order in await db.Orders.Of(company).AsNoTracking().Where(order => order.PaidOn == null).Where(which).ToListAsync(ct))
        {
            if (await FindAsync(order, ct) is { } attempt)
            {
                await charges.AbandonAsync(attempt, company, ct);
            }
        }
    }

    private Task<Attempt?> FindAsync(Order order, CancellationToken ct)
    {
        var actor = CardCharges.ActorOf(order);
        return db.Attempts.AsNoTracking().SingleOrDefaultAsync(one => one.Actor == actor && one.Answer == null, ct);
    }
}
