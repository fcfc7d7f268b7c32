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

/// <summary>An exempt company may ask its tax back for a year.</summary>
[Rules(9)]
public sealed record TaxRefundableUntil(DateOnly LastDay) : Reason;

/// <summary>The year in which tax is asked back is over.</summary>
[Rules(9)]
public sealed record TaxRefundTooLate(DateOnly LastDay) : Refusal;

/// <summary>No tax was charged, so none goes back.</summary>
[Rules(9)]
public sealed record NoTaxWasCharged : Refusal;

/// <summary>The refund was granted, sent or declined before.</summary>
[Rules(9)]
public sealed record RefundAlreadyDecided(string Number) : Refusal;

/// <summary>A refund of the order was asked for and waits, or was given.</summary>
[Rules(9)]
public sealed record RefundUnderWay(string Number) : Refusal;

/// <summary>Nothing was paid for it, so nothing goes back.</summary>
[Rules(9)]
public sealed record OrderNotPaid(string Number) : Refusal;
