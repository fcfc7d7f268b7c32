namespace MpnBenefits.Domain.Renewals;

/// <summary>Asked on 1 September 2021 about a window that opens on the 2nd.</summary>
[Rules(14, 15)]
public sealed record RenewalNotYetOpen(DateOnly Opens, DateOnly Closes) : Refusal;

/// <summary>From the window's first day to its last: on 20 March 2021, 26 days are left to 14 April.</summary>
[Rules(14, 15)]
public sealed record RenewalWindowOpen(DateOnly LastDay, int DaysLeft) : Reason;

/// <summary>From 2 October 2021, when 1 October was the last day; the offer can only be bought again.</summary>
[Rules(10, 15)]
public sealed record RenewalWindowClosed(DateOnly LastDay) : Refusal;

/// <summary>The year is paid: a second payment for it is refused, from whichever page, tab or person.</summary>
[Rules(9, 10)]
public sealed record AlreadyRenewed(OfferId Offer, DateOnly Anniversary) : Refusal;

/// <summary>A review made before this day would be older than the rule allows.</summary>
[Rules(11, 19)]
public sealed record ProfileReviewNotYetDue(DateOnly From) : Refusal;

/// <summary>No confirmation since 60 days before the anniversary: for 1 September 2021, since 3 July.</summary>
[Rules(11, 19)]
public sealed record CompanyProfileNotReviewed(DateOnly Since) : Refusal;

/// <summary>Said after the window: nobody confirmed while it would have counted.</summary>
[Rules(11, 19)]
public sealed record CompanyProfileWasNotReviewed(DateOnly From, DateOnly LastDay) : Reason;

[Rules(11, 19)]
public sealed record CompanyProfileReviewed(PersonId By, DateOnly On) : Reason;

[Rules(13)]
public sealed record CompanyVerified(DateOnly Since) : Reason;

/// <summary>A check that does not stop the renewal: neither legal name nor country was changed.</summary>
[Rules(13)]
public sealed record VerificationUnderWay(DateOnly Since) : Reason;

/// <summary>A new legal name or country waits to be verified; until then nothing is paid.</summary>
[Rules(13)]
public sealed record VerificationHolds(DateOnly Since) : Refusal;

[Rules(13)]
public sealed record VerificationRejected(DateOnly Since) : Refusal;

/// <summary>A check stayed rejected for over 30 days: benefits are read, and nothing new is bought, renewed or given.</summary>
[Rules(13)]
public sealed record CompanySuspended(DateOnly Since) : Refusal;

[Rules(6)]
public sealed record RoleMayRenew : Reason;

[Rules(6)]
public sealed record RoleMayNotRenew : Refusal;

/// <summary>Said to the operator: nobody of the company holds a role that renews.</summary>
[Rules(6)]
public sealed record NobodyMayRenew : Refusal;

[Rules(7, 8)]
public sealed record CompetenciesKept(IReadOnlyList<CompetencyId> Kept) : Reason;

/// <summary>The renewal goes on without those that are neither met nor waived today.</summary>
[Rules(7, 8)]
public sealed record SomeCompetenciesEnd(IReadOnlyList<CompetencyId> Kept, IReadOnlyList<CompetencyId> Ending) : Reason;

/// <summary>Gold that meets silver only today: it renews as silver, anniversary kept, at the price of silver.</summary>
[Rules(7, 8, 10)]
public sealed record RenewsAtLowerLevel(OfferId Held, OfferId Into, IReadOnlyList<CompetencyId> Kept) : Reason;

/// <summary>All are kept, some at a lower level than they are held.</summary>
[Rules(7, 8, 10)]
public sealed record SomeCompetenciesFall(IReadOnlyList<CompetencyId> Falling, LevelId Level) : Reason;

/// <summary>A higher level was bought that day, and this one ended with it.</summary>
[Rules(60)]
public sealed record HigherLevelTookItsPlace(OfferId Offer, DateOnly On) : Refusal;

/// <summary>None is met or waived, so there is nothing to pay for (R10).</summary>
[Rules(7, 8)]
public sealed record NoCompetencyKept(IReadOnlyList<CompetencyId> Ending) : Refusal;

/// <summary>Said after the window, when nothing is kept any more: what falls short today.</summary>
[Rules(7, 8)]
public sealed record RequirementsShort(IReadOnlyList<CompetencyId> Ending) : Reason;

/// <summary>All that are kept are carried by an extension, the last of them through the day named.</summary>
[Rules(1, 2, 3)]
public sealed record CompetenciesWaived(IReadOnlyList<CompetencyId> Waived, DateOnly Until) : Reason;

/// <summary>What is to be paid by the window's last day; an extension takes nothing off it.</summary>
[Rules(4, 9)]
public sealed record FeeDue(OfferId Offer, Money Amount, DateOnly LastDay) : Reason;

/// <summary>Said after the window: no order was opened, or none that can still be paid.</summary>
[Rules(9, 10)]
public sealed record FeeNotPaid(DateOnly LastDay) : Reason;

/// <summary>Said to the operator: who of the company holds a role that renews.</summary>
[Rules(6)]
public sealed record SomebodyMayRenew(IReadOnlyList<PersonId> People) : Reason;

/// <summary>The payment that began it was refunded, and it ended on that day.</summary>
[Rules(9)]
public sealed record PaymentWasRefunded(OfferId Offer, DateOnly On) : Refusal;

/// <summary>What the payment brought was renewed or upgraded since; it is not undone under what was built upon it.</summary>
[Rules(9, 60)]
public sealed record BuiltUponSince(OfferId Offer) : Refusal;
