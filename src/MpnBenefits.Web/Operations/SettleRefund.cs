using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain.Audit;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Refunds;

namespace MpnBenefits.Web.Operations;

/// <summary>
/// Sends granted money back through the gateway that took it, under the refund's own id: asked as often as one likes, it goes
/// once. Money that came by transfer, or that the card no longer takes, is sent by support.
/// </summary>
public sealed class SettleRefund(BenefitsDb db, IPaymentGateway gateway, PortalClock clock)
{
    private static readonly Actor Gateway = Actor.System("payment-gateway");

    /// <summary>What became of it; null when no gateway has to do with it.</summary>
    public async Task<GatewayRefund?> RunAsync(Refund refund, CancellationToken ct)
    {
        if (refund is not { Method: PaymentMethod.Card, State: RefundState.Granted } || await ChargeAsync(refund, ct) is not { } charge)
        {
            return null;
        }

        var outcome = await gateway.RefundAsync(new(refund.Id.Value, charge, refund.Amount), ct);
        if (outcome.State is GatewayRefund.Done)
        {
            await db.InUnitAsync(() => PutDownAsync(refund, outcome, ct));
        }

        return outcome.State;
    }

    /// <summary>What a killed process left between the decision and the gateway.</summary>
    public async Task AllGrantedAsync(CancellationToken ct)
    {
        var open = await db.Refunds.ForPortal().AsNoTracking()
            .Where(refund => refund.DecidedOn != null && refund.DeclinedOn == null && refund.SentOn == null && refund.Method == PaymentMethod.Card).ToListAsync(ct);
        foreach (var refund in open)
        {
            await RunAsync(refund, ct);
        }
    }

    private async Task<bool> PutDownAsync(Refund granted, RefundOutcome outcome, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var refund = await db.Refunds.Of(granted.Company).SingleAsync(one => one.Id == granted.Id, ct);
        if (refund.State is not RefundState.Granted)
        {
            return true;
        }

        // A gateway counts by its own clock; the money went back after it was granted, and not tomorrow.
        var day = DateOnly.FromDateTime(outcome.At!.Value.UtcDateTime).Between(refund.DecidedOn!.Value, clock.Today);
        if (refund.Send(new Receipt(day, outcome.Reference!, null), clock.Today).Refused(out var why, out _))
        {
            throw new InvalidOperationException($"The gateway gave back {refund.Number} and it cannot be put down: {why}.");
        }

        await db.CommitAsync(Gateway, ct);
        return true;
    }

    private async Task<Guid?> ChargeAsync(Refund refund, CancellationToken ct)
    {
        var actor = CardCharges.ActorOf(refund.OrderNumber);
        return (await db.Attempts.AsNoTracking().Where(one => one.Actor == actor && one.Answer == CardCharges.Approved).ToListAsync(ct))
            .MinBy(one => one.StartedAt)?.Key;
    }
}
