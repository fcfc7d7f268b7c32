namespace MpnBenefits.Domain.Refunds;

/// <summary>Nothing was used, and the days are not over.</summary>
[Rules(9)]
public sealed record RefundableUntil(DateOnly LastDay) : Reason;

/// <summary>The thirty days are over.</summary>
[Rules(9)]
public sealed record RefundTooLate(DateOnly LastDay) : Refusal;

/// <summary>A benefit was activated or used.</summary>
[Rules(9)]
public sealed record BenefitWasActivated : Refusal;

/// <summary>A product key was shown, and cannot be taken back.</summary>
[Rules(9)]
public sealed record ProductKeyWasViewed : Refusal;

/// <summary>The silver order gave its discount to gold, which took its place.</summary>
[Rules(9, 60)]
public sealed record OrderSpentOnUpgrade : Refusal;
