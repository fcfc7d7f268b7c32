using MpnBenefits.Domain;
using MpnBenefits.Domain.Payments;

namespace MpnBenefits.Data.Demo;

/// <summary>
/// The demonstration gateway's own ledger: what was to be charged, and what the payer said. The portal reads it only
/// through <see cref="IPaymentGateway"/>.
/// </summary>
public sealed class DemoCharge : Aggregate
{
    private DemoCharge()
    {
    }

    public Guid Key { get; private init; }

    public string OrderNumber { get; private init; } = "";

    public string Payee { get; private init; } = "";

    public Money Amount { get; private init; }

    public DateTimeOffset ExpiresAt { get; private init; }

    public string ReturnPath { get; private init; } = "";

    public ChargeState State { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public override CompanyId? AuditedUnder => null;

    public string Reference => $"DEMO-{Key.ToString("N")[^8..].ToUpperInvariant()}";

    public static DemoCharge Prepare(Charge charge)
    {
        var prepared = new DemoCharge
        {
            Key = charge.Key,
            OrderNumber = charge.OrderNumber,
            Payee = charge.Payee,
            Amount = charge.Amount,
            ExpiresAt = charge.ExpiresAt,
            ReturnPath = charge.ReturnPath,
            State = ChargeState.Pending,
        };
        prepared.Record(new DemoChargePrepared(charge.Key, charge.OrderNumber, charge.Amount));
        return prepared;
    }

    /// <summary>The payer's word. The first one holds; approving after the deadline declines.</summary>
    public void Decide(bool approve, DateTimeOffset now)
    {
        if (State is not ChargeState.Pending)
        {
            return;
        }

        State = approve && now <= ExpiresAt ? ChargeState.Approved : ChargeState.Declined;
        DecidedAt = now;
        Record(new DemoChargeDecided(Key, OrderNumber, State));
    }

    public ChargeOutcome Outcome => new(State, DecidedAt, State is ChargeState.Approved ? Reference : null) { Amount = State is ChargeState.Approved ? Amount : null };

    /// <summary>What was given back of it, in minor units, and under which keys.</summary>
    public long GivenBack { get; private set; }

    public string GivenBackKeys { get; private set; } = "";

    /// <summary>Gives money back once per key, and never more than was taken.</summary>
    public RefundOutcome GiveBack(RefundOrder refund, DateTimeOffset now)
    {
        var key = refund.Key.ToString("N");
        if (!GivenBackKeys.Contains(key, StringComparison.Ordinal))
        {
            if (State is not ChargeState.Approved || GivenBack + refund.Amount.Minor > Amount.Minor)
            {
                return new(GatewayRefund.Refused, null, null);
            }

            (GivenBack, GivenBackKeys) = (GivenBack + refund.Amount.Minor, GivenBackKeys + key);
            Record(new DemoChargeGivenBack(Key, OrderNumber, refund.Amount));
        }

        return new(GatewayRefund.Done, now, $"DEMO-R-{key[^8..].ToUpperInvariant()}");
    }
}

public sealed record DemoChargePrepared(Guid Key, string OrderNumber, Money Amount) : DomainEvent
{
    public override string Subject => OrderNumber;
}

public sealed record DemoChargeDecided(Guid Key, string OrderNumber, ChargeState State) : DomainEvent
{
    public override string Subject => OrderNumber;
}

public sealed record DemoChargeGivenBack(Guid Key, string OrderNumber, Money Amount) : DomainEvent
{
    public override string Subject => OrderNumber;
}
