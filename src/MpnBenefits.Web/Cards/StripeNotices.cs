using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Payments;
using MpnBenefits.Domain.Audit;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Web.Operations;
using Stripe;
using Stripe.Checkout;

namespace MpnBenefits.Web.Cards;

/// <summary>
/// Takes in what Stripe tells of its own accord. A notice is believed to be Stripe's by its signature and its age, it is taken
/// in once by its id, and it decides nothing: Stripe is asked, and what does not fit is kept for somebody to look at.
/// </summary>
public sealed class StripeNotices(BenefitsDb db, SettleCharge charges, IStripeClient stripe, TimeProvider system)
{
    private static readonly Actor Itself = Actor.System("stripe");

    public async Task TakeAsync(Event notice, CancellationToken ct)
    {
        if (await db.GatewayNotices.AsNoTracking().AnyAsync(one => one.Id == notice.Id, ct) || await AboutAsync(notice, ct) is not { } about)
        {
            return;
        }

        var outcome = await SettleAsync(about, ct);
        await db.InUnitAsync(async () =>
        {
            db.ChangeTracker.Clear();
            if (!await db.GatewayNotices.AnyAsync(one => one.Id == notice.Id, ct))
            {
                db.GatewayNotices.Add(GatewayNotice.Of(notice.Id, notice.Type, about.Key, outcome, system.GetUtcNow()));
                await db.CommitAsync(Itself, ct);
            }

            return true;
        });
    }

    private async Task<NoticeOutcome> SettleAsync(Told about, CancellationToken ct)
    {
        var attempt = about.Key is { } key ? await db.Attempts.AsNoTracking().SingleOrDefaultAsync(one => one.Key == key, ct) : null;
        if (attempt is null || !CardCharges.IsCharge(attempt.Actor))
        {
            return NoticeOutcome.UnknownCharge;
        }

        if (about.Says is null)
        {
            return NoticeOutcome.Disputed;
        }

        var number = CardCharges.NumberOf(attempt);
        var company = await db.Orders.ForPortal().AsNoTracking().Where(order => order.Number == number).Select(order => order.Company).SingleAsync(ct);
        return await charges.RunAsync(attempt, company, ct) == about.Says ? NoticeOutcome.Settled : NoticeOutcome.Contradicted;
    }

    /// <summary>Which charge it is about and what it says of it; null of a kind that is not ours to know.</summary>
    private async Task<Told?> AboutAsync(Event notice, CancellationToken ct) => (notice.Type, notice.Data.Object) switch
    {
        (EventTypes.CheckoutSessionCompleted, Session session) => new(KeyOf(session.ClientReferenceId), session.PaymentStatus == "paid" ? ChargeState.Approved : ChargeState.Pending),
        (EventTypes.CheckoutSessionAsyncPaymentSucceeded, Session session) => new(KeyOf(session.ClientReferenceId), ChargeState.Approved),
        (EventTypes.CheckoutSessionExpired, Session session) => new(KeyOf(session.ClientReferenceId), ChargeState.Declined),
        (EventTypes.ChargeDisputeCreated, Dispute dispute) => new(await KeyOfPaymentAsync(dispute.PaymentIntentId, ct), null),
        _ => null,
    };

    private async Task<Guid?> KeyOfPaymentAsync(string? payment, CancellationToken ct) =>
        payment is null ? null : KeyOf((await new PaymentIntentService(stripe).GetAsync(payment, cancellationToken: ct)).Metadata.GetValueOrDefault(StripeGateway.ChargeKey));

    private static Guid? KeyOf(string? text) => Guid.TryParseExact(text, "D", out var key) ? key : null;

    private sealed record Told(Guid? Key, ChargeState? Says);
}
