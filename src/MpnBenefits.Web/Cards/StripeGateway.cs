using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Payments;
using MpnBenefits.Domain.Audit;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Web.Text;
using Stripe;
using Stripe.Checkout;
using Charge = MpnBenefits.Domain.Payments.Charge;
using ChargeOutcome = MpnBenefits.Domain.Payments.ChargeOutcome;

namespace MpnBenefits.Web.Cards;

/// <summary>
/// Cards by Stripe: the payer is sent to a Checkout page, and Stripe is asked what became of it. Every request carries the
/// charge's or the refund's own key, so that one that was cut off can be sent again. Notices of Stripe only make us ask.
/// </summary>
public sealed class StripeGateway(BenefitsDb db, IStripeClient stripe, IHttpContextAccessor http, TimeProvider system) : IPaymentGateway
{
    public const string ChargeKey = "charge";
    private const string RefundKey = "refund";

    /// <summary>Stripe keeps a Checkout page open between half an hour and a day.</summary>
    private static readonly TimeSpan ShortestPage = TimeSpan.FromMinutes(31);
    private static readonly TimeSpan LongestPage = TimeSpan.FromHours(23);

    private static readonly Actor Itself = Actor.System("stripe");

    private readonly SessionService sessions = new(stripe);
    private readonly RefundService refunds = new(stripe);

    public async Task<Uri> StartAsync(Charge charge, CancellationToken ct)
    {
        try
        {
            var known = await SessionOfAsync(charge.Key, ct);
            var session = known ?? await sessions.CreateAsync(Page(charge), new() { IdempotencyKey = charge.Key.ToString("D") }, ct);
            if (known is null)
            {
                await RememberAsync(charge.Key, session.Id, ct);
            }

            return session.Url is { } url ? new Uri(url) : new(charge.ReturnPath, UriKind.Relative);
        }
        catch (Exception failed) when (IsUnreachable(failed, ct))
        {
            return new(charge.ReturnPath, UriKind.Relative);
        }
    }

    public async Task<ChargeOutcome> FindAsync(Guid key, CancellationToken ct)
    {
        try
        {
            return await SessionOfAsync(key, ct) is { } session ? OutcomeOf(session) : ChargeOutcome.Unknown;
        }
        catch (Exception failed) when (IsUnreachable(failed, ct))
        {
            return ChargeOutcome.Unreachable;
        }
    }

    public async Task<ChargeOutcome> AbandonAsync(Guid key, CancellationToken ct)
    {
        try
        {
            if (await SessionOfAsync(key, ct) is { Status: "open" } open)
            {
                await sessions.ExpireAsync(open.Id, cancellationToken: ct);
            }
        }
        catch (StripeException refused) when (refused.HttpStatusCode is System.Net.HttpStatusCode.BadRequest)
        {
            // Somebody paid in the same moment: what holds is asked below.
        }
        catch (Exception failed) when (IsUnreachable(failed, ct))
        {
            return ChargeOutcome.Unreachable;
        }

        return await FindAsync(key, ct);
    }

    public async Task<RefundOutcome> RefundAsync(RefundOrder refund, CancellationToken ct)
    {
        try
        {
            if (await SessionOfAsync(refund.Charge, ct) is not { PaymentIntentId: { } payment })
            {
                return new(GatewayRefund.Refused, null, null);
            }

            var key = refund.Key.ToString("D");
            var given = (await refunds.ListAsync(new() { PaymentIntent = payment, Limit = 100 }, cancellationToken: ct)).FirstOrDefault(one => one.Metadata.GetValueOrDefault(RefundKey) == key)
                ?? await refunds.CreateAsync(
                    new() { PaymentIntent = payment, Amount = StripeAmounts.Of(refund.Amount), Metadata = new() { [RefundKey] = key } }, new() { IdempotencyKey = key }, ct);
            return given.Status switch
            {
                "succeeded" => new(GatewayRefund.Done, system.GetUtcNow(), given.Id),
                "failed" or "canceled" => new(GatewayRefund.Refused, null, null),
                _ => new(GatewayRefund.Pending, null, null),
            };
        }
        catch (StripeException refused) when (refused.HttpStatusCode is System.Net.HttpStatusCode.BadRequest)
        {
            return new(GatewayRefund.Refused, null, null);
        }
        catch (Exception failed) when (IsUnreachable(failed, ct))
        {
            return new(GatewayRefund.Pending, null, null);
        }
    }

    private SessionCreateOptions Page(Charge charge)
    {
        var request = http.HttpContext?.Request ?? throw new InvalidOperationException("A charge is started by somebody's request.");
        var home = $"{request.Scheme}://{request.Host}";
        var key = charge.Key.ToString("D");
        var now = system.GetUtcNow();
        var (earliest, latest) = (now + ShortestPage, now + LongestPage);
        return new()
        {
            Mode = "payment",
            ClientReferenceId = key,
            AllowedPaymentMethodTypes = ["card"],
            AdaptivePricing = new() { Enabled = false },
            Locale = Language.Current,
            LineItems =
            [
                new()
                {
                    Quantity = 1,
                    PriceData = new() { Currency = charge.Amount.Currency.ToLowerInvariant(), UnitAmount = StripeAmounts.Of(charge.Amount), ProductData = new() { Name = charge.OrderNumber } },
                },
            ],
            PaymentIntentData = new() { Metadata = new() { [ChargeKey] = key }, Description = charge.OrderNumber },
            SuccessUrl = home + charge.ReturnPath,
            CancelUrl = home + charge.ReturnPath + "&left=true",
            ExpiresAt = (charge.ExpiresAt < earliest ? earliest : charge.ExpiresAt > latest ? latest : charge.ExpiresAt).UtcDateTime,
        };
    }

    /// <summary>By the name we kept; where a process was killed before it could, by looking through what was begun since.</summary>
    private async Task<Session?> SessionOfAsync(Guid key, CancellationToken ct)
    {
        var whole = new SessionGetOptions { Expand = ["payment_intent.latest_charge"] };
        if (await db.GatewaySessions.AsNoTracking().SingleOrDefaultAsync(one => one.Key == key, ct) is { } known)
        {
            return await sessions.GetAsync(known.Session, whole, cancellationToken: ct);
        }

        if (await db.Attempts.AsNoTracking().SingleOrDefaultAsync(one => one.Key == key, ct) is not { } attempt)
        {
            return null;
        }

        var since = new SessionListOptions { Limit = 100, Created = new DateRangeOptions { GreaterThanOrEqual = attempt.StartedAt.UtcDateTime.AddMinutes(-1) } };
        await foreach (var session in sessions.ListAutoPagingAsync(since, cancellationToken: ct))
        {
            if (session.ClientReferenceId == key.ToString("D"))
            {
                await RememberAsync(key, session.Id, ct);
                return await sessions.GetAsync(session.Id, whole, cancellationToken: ct);
            }
        }

        return null;
    }

    private Task<bool> RememberAsync(Guid key, string session, CancellationToken ct) => db.InUnitAsync(async () =>
    {
        db.ChangeTracker.Clear();
        if (!await db.GatewaySessions.AnyAsync(one => one.Key == key, ct))
        {
            db.GatewaySessions.Add(GatewaySession.Of(key, session, system.GetUtcNow()));
            await db.CommitAsync(Itself, ct);
        }

        return true;
    });

    private static ChargeOutcome OutcomeOf(Session session) => session switch
    {
        { PaymentStatus: "paid" } => new(ChargeState.Approved, PaidAt(session), session.PaymentIntentId)
        {
            Amount = StripeAmounts.Read(session.AmountTotal ?? 0, session.Currency),
        },
        { Status: "expired" } => new(ChargeState.Declined, session.ExpiresAt, null),
        _ => new(ChargeState.Pending, null, null),
    };

    private static DateTimeOffset PaidAt(Session session) => session.PaymentIntent?.LatestCharge?.Created ?? session.PaymentIntent?.Created ?? session.Created;

    private static bool IsUnreachable(Exception failed, CancellationToken ct) =>
        !ct.IsCancellationRequested && failed is StripeException { HttpStatusCode: 0 or >= System.Net.HttpStatusCode.InternalServerError or System.Net.HttpStatusCode.TooManyRequests or System.Net.HttpStatusCode.Unauthorized }
            or HttpRequestException or TaskCanceledException;
}
