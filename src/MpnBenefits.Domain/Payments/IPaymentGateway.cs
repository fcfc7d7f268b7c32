namespace MpnBenefits.Domain.Payments;

/// <summary>
/// Where card payments are made: somebody else's page, to which the payer is sent and from which they return.
/// A charge is known by its key, and starting it twice starts it once.
/// </summary>
public interface IPaymentGateway
{
    /// <summary>Prepares a charge and answers the page on which the payer approves or declines it.</summary>
    Task<Uri> StartAsync(Charge charge, CancellationToken ct);

    /// <summary>What became of a charge. The gateway is the one who knows.</summary>
    Task<ChargeOutcome> FindAsync(Guid key, CancellationToken ct);

    /// <summary>Gives up a charge nobody has approved yet; one already approved stays approved.</summary>
    Task<ChargeOutcome> AbandonAsync(Guid key, CancellationToken ct);

    /// <summary>Gives money of an approved charge back. The same refund asked twice is given once.</summary>
    Task<RefundOutcome> RefundAsync(RefundOrder refund, CancellationToken ct);
}

/// <summary>One try to take a fee by card. After <see cref="ExpiresAt"/> the gateway must no longer take it.</summary>
public sealed record Charge(Guid Key, string OrderNumber, string Payee, Money Amount, DateTimeOffset ExpiresAt, string ReturnPath);

/// <summary>Money of a charge to be given back, under a key of its own.</summary>
public sealed record RefundOrder(Guid Key, Guid Charge, Money Amount);

/// <summary>Whether the gateway gave it back, and when.</summary>
public sealed record RefundOutcome(GatewayRefund State, DateTimeOffset? At, string? Reference);

public enum GatewayRefund
{
    Pending,
    Done,

    /// <summary>The card takes no money any more: it has to go back another way.</summary>
    Refused,
}

public sealed record ChargeOutcome(ChargeState State, DateTimeOffset? At, string? Reference)
{
    /// <summary>What was taken, by the gateway's word.</summary>
    public Money? Amount { get; init; }

    public static ChargeOutcome Unknown { get; } = new(ChargeState.Unknown, null, null);

    public static ChargeOutcome Unreachable { get; } = new(ChargeState.Unreachable, null, null);
}

public enum ChargeState
{
    /// <summary>The gateway never heard of it.</summary>
    Unknown,
    Pending,
    Approved,
    Declined,

    /// <summary>The gateway does not answer: nothing is concluded from that.</summary>
    Unreachable,
}
