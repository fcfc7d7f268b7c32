namespace MpnBenefits.Domain.Purchases;

/// <summary>Bought that day, its year would run to the anniversary.</summary>
[Rules(25, 61)]
public sealed record OfferMayBeBought(OfferId Offer, DateOnly Anniversary) : Reason;

/// <summary>One of each per partner global account.</summary>
[Rules(25, 64)]
public sealed record OfferAlreadyHeld(OfferId Offer, DateOnly Anniversary) : Refusal;

/// <summary>Nothing the company holds keeps it from buying this one.</summary>
[Rules(25, 64)]
public sealed record OfferNotHeld(OfferId Offer) : Reason;

/// <summary>A transfer for the renewal may have arrived in time and wait to be recorded: buying again would pay twice.</summary>
[Rules(9, 10)]
public sealed record RenewalPaymentExpected(OfferId Offer, string OrderNumber, DateOnly Until) : Refusal;

/// <summary>Every field the invoice and the check of the company need is filled in.</summary>
[Rules(12)]
public sealed record ProfileComplete : Reason;

/// <summary>What it costs for a year in the company's country.</summary>
[Rules(24)]
public sealed record PurchasePrice(OfferId Offer, Money Amount) : Reason;

/// <summary>What it costs for whoever holds the lower level: 25 % off 4,800.00 € is 3,600.00 €.</summary>
[Rules(60)]
public sealed record UpgradePrice(OfferId Offer, Money Amount, Money Full, int Percent) : Reason;

/// <summary>The bare network membership is joined, not bought.</summary>
[Rules(25)]
public sealed record OfferNotSold(OfferId Offer) : Refusal;

/// <summary>In the window an offer is renewed, which keeps its anniversary.</summary>
[Rules(14, 25)]
public sealed record RenewRatherThanBuy(OfferId Offer, DateOnly FirstDay, DateOnly LastDay) : Refusal;

/// <summary>A lower level is not sold beside a higher one, which contains it.</summary>
[Rules(32)]
public sealed record HigherLevelHeld(OfferId Held, OfferId Wanted) : Refusal;

/// <summary>A level is bought for the competencies qualified at it; there is none.</summary>
[Rules(32)]
public sealed record NoCompetencyQualified(LevelId Level) : Refusal;

/// <summary>The competency that lets the level be bought.</summary>
[Rules(32)]
public sealed record CompetencyQualifies(CompetencyId Competency, LevelId Level) : Reason;

[Rules(26)]
public sealed record TrainersMissing(int Needed, int Has) : Refusal;

[Rules(26)]
public sealed record TrainersPresent(int Needed, int Has) : Reason;

/// <summary>The same offer was held before and lost; buying starts a new anniversary.</summary>
[Rules(25, 31)]
public sealed record EarlierTermLapsed(OfferId Offer, DateOnly LastDay) : Reason;

/// <summary>The lower level ends on the day the higher one is bought, and its holder pays less for it.</summary>
[Rules(60)]
public sealed record LowerLevelEnds(OfferId Offer, DateOnly On, int DiscountPercent) : Reason;
