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
}

/// <summary>One try to take a fee by card. After <see cref="ExpiresAt"/> the gateway must no longer take it.</summary>
public sealed record Charge(Guid Key, string OrderNumber, string Payee, Money Amount, DateTimeOffset ExpiresAt, string ReturnPath);

public sealed record ChargeOutcome(ChargeState State, DateTimeOffset? At, string? Reference)
{
    public static ChargeOutcome Unknown { get; } = new(ChargeState.Unknown, null, null);
}

public enum ChargeState
{
    /// <summary>The gateway never heard of it.</summary>
    Unknown,
    Pending,
    Approved,
    Declined,
}
