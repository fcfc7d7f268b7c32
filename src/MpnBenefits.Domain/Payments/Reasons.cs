namespace MpnBenefits.Domain.Payments;

[Rules(9)]
public sealed record OrderAlreadySettled(string Number) : Refusal;

[Rules(9)]
public sealed record PaymentBeforeOrder(DateOnly Day, DateOnly OpenedOn) : Refusal;

[Rules(9)]
public sealed record PaymentInFuture(DateOnly Day, DateOnly Today) : Refusal;

[Rules(9)]
public sealed record PaidAfterWindow(string Number, DateOnly PaidOn, DateOnly LastDay) : Refusal;

[Rules(4)]
public sealed record PriceNotPublished(OfferId Offer, CountryCode Country) : Refusal;
