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

    public ChargeOutcome Outcome => new(State, DecidedAt, State is ChargeState.Approved ? Reference : null);
}

public sealed record DemoChargePrepared(Guid Key, string OrderNumber, Money Amount) : DomainEvent
{
    public override string Subject => OrderNumber;
}

public sealed record DemoChargeDecided(Guid Key, string OrderNumber, ChargeState State) : DomainEvent
{
    public override string Subject => OrderNumber;
}
