namespace MpnBenefits.Domain.Purchases;

/// <summary>Bought that day, its year would run to the anniversary.</summary>
[Rules(25, 61)]
public sealed record OfferMayBeBought(OfferId Offer, DateOnly Anniversary) : Reason;

/// <summary>One of each per partner global account.</summary>
[Rules(25, 64)]
public sealed record OfferAlreadyHeld(OfferId Offer, DateOnly Anniversary) : Refusal;

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
