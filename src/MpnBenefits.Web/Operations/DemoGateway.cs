using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Demo;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain.Audit;
using MpnBenefits.Domain.Payments;

namespace MpnBenefits.Web.Operations;

/// <summary>
/// The demonstration's payment gateway: a page with approve and decline, and a ledger of its own. Like a real one it
/// takes a charge once per key.
/// </summary>
public sealed class DemoGateway(BenefitsDb db, PortalClock clock) : IPaymentGateway
{
    private static readonly Actor Itself = Actor.System("demo-gateway");

    public async Task<Uri> StartAsync(Charge charge, CancellationToken ct)
    {
        await db.InUnitAsync(async () =>
        {
            db.ChangeTracker.Clear();
            if (!await db.DemoCharges.AnyAsync(one => one.Key == charge.Key, ct))
            {
                db.DemoCharges.Add(DemoCharge.Prepare(charge));
                await db.CommitAsync(Itself, ct);
            }

            return true;
        });
        return new Uri($"/demo/gateway/{charge.Key:D}", UriKind.Relative);
    }

    public async Task<ChargeOutcome> FindAsync(Guid key, CancellationToken ct) =>
        await db.DemoCharges.AsNoTracking().SingleOrDefaultAsync(charge => charge.Key == key, ct) is { } charge ? charge.Outcome : ChargeOutcome.Unknown;

    public Task<ChargeOutcome> AbandonAsync(Guid key, CancellationToken ct) => DecideAsync(key, approve: false, ct);

    public Task<RefundOutcome> RefundAsync(RefundOrder refund, CancellationToken ct) => db.InUnitAsync(async () =>
    {
        db.ChangeTracker.Clear();
        if (await db.DemoCharges.SingleOrDefaultAsync(one => one.Key == refund.Charge, ct) is not { } charge)
        {
            return new RefundOutcome(GatewayRefund.Refused, null, null);
        }

        var outcome = charge.GiveBack(refund, clock.Now);
        if (charge.Happened.Count > 0)
        {
            await db.CommitAsync(Itself, ct);
        }

        return outcome;
    });

    /// <summary>The payer's word, from the gateway's page.</summary>
    public Task<ChargeOutcome> DecideAsync(Guid key, bool approve, CancellationToken ct) => db.InUnitAsync(async () =>
    {
        db.ChangeTracker.Clear();
        var charge = await db.DemoCharges.SingleOrDefaultAsync(one => one.Key == key, ct);
        if (charge is null)
        {
            return ChargeOutcome.Unknown;
        }

        charge.Decide(approve, clock.Now);
        await db.CommitAsync(Itself, ct);
        return charge.Outcome;
    });
}

/// <summary>A site without a gateway: it offers no card and is never asked.</summary>
public sealed class NoGateway : IPaymentGateway
{
    public Task<Uri> StartAsync(Charge charge, CancellationToken ct) => throw new InvalidOperationException("No payment gateway is set up.");

    public Task<ChargeOutcome> FindAsync(Guid key, CancellationToken ct) => Task.FromResult(ChargeOutcome.Unknown);

    public Task<ChargeOutcome> AbandonAsync(Guid key, CancellationToken ct) => Task.FromResult(ChargeOutcome.Unknown);

    public Task<RefundOutcome> RefundAsync(RefundOrder refund, CancellationToken ct) => Task.FromResult(new RefundOutcome(GatewayRefund.Refused, null, null));
}
