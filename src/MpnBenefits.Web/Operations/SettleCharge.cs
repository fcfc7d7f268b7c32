using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Committing;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Audit;
using MpnBenefits.Domain.Payments;

namespace MpnBenefits.Web.Operations;

/// <summary>
/// Asks the gateway what became of a charge and makes it so: approved renews, declined frees the order for another try.
/// Run from the payer's return, from the renewal's page and at start, as often as one likes.
/// </summary>
public sealed class SettleCharge(BenefitsDb db, IPaymentGateway gateway, TakePayment payments, PortalClock clock, TimeProvider system)
{
    /// <summary>A charge the gateway never heard of may still be on its way there; after this it is not.</summary>
    private static readonly TimeSpan OnItsWay = TimeSpan.FromMinutes(10);

    private static readonly Actor Gateway = Actor.System("payment-gateway");

    public async Task<ChargeState> RunAsync(Attempt attempt, CompanyId company, CancellationToken ct)
    {
        if (attempt.Answer is CardCharges.Approved)
        {
            return ChargeState.Approved;
        }

        return await TakeAsync(attempt, company, await gateway.FindAsync(attempt.Key, ct), ct);
    }

    /// <summary>Gives up a charge nobody has approved; if somebody just did, it counts.</summary>
    public async Task<ChargeState> AbandonAsync(Attempt attempt, CompanyId company, CancellationToken ct) =>
        await TakeAsync(attempt, company, await gateway.AbandonAsync(attempt.Key, ct), ct);

    /// <summary>What a killed process left without an answer.</summary>
    public async Task AllUnansweredAsync(CancellationToken ct)
    {
        var open = await db.Attempts.AsNoTracking().Where(attempt => attempt.Answer == null).ToListAsync(ct);
        foreach (var attempt in open.Where(attempt => CardCharges.IsCharge(attempt.Actor)))
        {
            var number = CardCharges.NumberOf(attempt);
            var company = await db.Orders.ForPortal().Where(order => order.Number == number).Select(order => order.Company).SingleAsync(ct);
            await RunAsync(attempt, company, ct);
        }
    }

    private async Task<ChargeState> TakeAsync(Attempt attempt, CompanyId company, ChargeOutcome outcome, CancellationToken ct)
    {
        switch (outcome.State)
        {
            case ChargeState.Approved:
                await db.InUnitAsync(() => ApproveAsync(attempt.Key, company, outcome, ct));
                break;
            case ChargeState.Declined:
            case ChargeState.Unknown when system.GetUtcNow() - attempt.StartedAt > OnItsWay:
                await db.InUnitAsync(() => DeclineAsync(attempt.Key, company, ct));
                break;
        }

        return outcome.State;
    }

    private async Task<bool> ApproveAsync(Guid key, CompanyId company, ChargeOutcome outcome, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var attempt = await db.Attempts.SingleAsync(one => one.Key == key, ct);
        if (attempt.Answer is CardCharges.Approved)
        {
            return true;
        }

        var number = CardCharges.NumberOf(attempt);
        var order = await db.Orders.Of(company).SingleAsync(one => one.Number == number, ct);
        var day = DateOnly.FromDateTime(outcome.At!.Value.UtcDateTime).Between(order.OpenedOn, clock.Today);
        var receipt = new Receipt(day, outcome.Reference!, null) { Amount = outcome.Amount };
        if ((await payments.RunAsync(order, receipt, ct)).Refused(out var why, out var payment))
        {
            if (why is PaymentAlreadyRecorded)
            {
                // Somebody put it down between the two readings above, with the attempt's answer.
                return true;
            }

            throw new InvalidOperationException($"The gateway took money for {number} that cannot be put down: {why}.");
        }

        attempt.Answered(CardCharges.Approved);
        await db.CommitAsync(Gateway, ct);
        return payment.Pays;
    }

    private async Task<bool> DeclineAsync(Guid key, CompanyId company, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var attempt = await db.Attempts.SingleAsync(one => one.Key == key, ct);
        if (attempt.Answer is null)
        {
            var number = CardCharges.NumberOf(attempt);
            var order = await db.Orders.Of(company).SingleAsync(one => one.Number == number, ct);
            order.DeclineCharge();
            attempt.Answered(CardCharges.Declined);
            await db.CommitAsync(Gateway, ct);
        }

        return true;
    }
}
