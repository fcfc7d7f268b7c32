namespace MpnBenefits.Domain.Payments;

/// <summary>What is charged, and whether the price is the demonstration's.</summary>
public sealed record Fee(Money Amount, bool Demonstration);

/// <summary>Money that came in: the day it counts, its reference, and, when a person put it down, why.</summary>
public sealed record Receipt(DateOnly Day, string Reference, string? Reason)
{
    /// <summary>How much; when nobody said, what is due: a card is charged that or nothing.</summary>
    public Money? Amount { get; init; }
}
