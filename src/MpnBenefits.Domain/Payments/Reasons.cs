namespace MpnBenefits.Domain.Payments;

/// <summary>The order is paid, owed back or cancelled: no money is taken for it again.</summary>
[Rules(9)]
public sealed record OrderAlreadySettled(string Number) : Refusal;

/// <summary>Staff gave a day before the order was opened.</summary>
[Rules(9)]
public sealed record PaymentBeforeOrder(DateOnly Day, DateOnly OpenedOn) : Refusal;

/// <summary>Staff gave a day that has not come.</summary>
[Rules(9)]
public sealed record PaymentInFuture(DateOnly Day, DateOnly Today) : Refusal;

/// <summary>The money came on 2 October 2021, the last day was the 1st: it does not renew and is owed back.</summary>
[Rules(9)]
public sealed record PaidAfterWindow(string Number, DateOnly PaidOn, DateOnly LastDay) : Refusal;

/// <summary>The money came when the order had been cancelled, or what it was for was held already: it is owed back.</summary>
[Rules(9, 64)]
public sealed record PaidInVain(string Number, DateOnly PaidOn) : Refusal;

/// <summary>Money that could bring nothing was sent back.</summary>
[Rules(9)]
public sealed record OrderSentBack(string Number, DateOnly On, string Reference) : Reason;

/// <summary>It was paid, and the money was refunded.</summary>
[Rules(9)]
public sealed record OrderWasRefunded(string Number) : Reason;

/// <summary>A part of the money came; the rest is waited for.</summary>
[Rules(9)]
public sealed record RestIsMissing(string Number, Money Missing, DateOnly LastDay) : Reason;

/// <summary>The same money, by its reference and day, was put down before.</summary>
[Rules(9)]
public sealed record PaymentAlreadyRecorded(string Number, string Reference) : Refusal;

/// <summary>Nothing of that payment belongs to the payer.</summary>
[Rules(9)]
public sealed record NothingOwedBack(string Number) : Refusal;

/// <summary>It was given up unpaid; nothing is to be paid for it.</summary>
[Rules(9)]
public sealed record OrderWasCancelled(string Number) : Reason;

/// <summary>Another order was paid, and left nothing to buy or renew with this one.</summary>
[Rules(9, 60)]
public sealed record OrderGaveWay(string Number, string To) : Reason;

/// <summary>An order is open, and its money has not been recorded.</summary>
[Rules(9)]
public sealed record PaymentOnItsWay(string Number, Money Amount, DateOnly LastDay) : Reason;

/// <summary>An order by card is open: none was charged, or the last one was declined.</summary>
[Rules(9)]
public sealed record CardNotCharged(string Number, Money Amount, DateOnly LastDay) : Reason;

/// <summary>The window has closed, and a transfer ordered in it may have arrived in time without being recorded yet.</summary>
[Rules(9)]
public sealed record TransferLookedFor(DateOnly LastDay, string Number) : Reason;

/// <summary>The order's last day went by without a payment.</summary>
[Rules(9)]
public sealed record OrderRanOut(string Number, DateOnly LastDay) : Reason;

/// <summary>No price row for the offer, country and day: a price is never guessed, so nothing can be paid.</summary>
[Rules(4)]
public sealed record PriceNotPublished(OfferId Offer, CountryCode Country) : Refusal;
