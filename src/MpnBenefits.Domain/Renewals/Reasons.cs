namespace MpnBenefits.Domain.Renewals;

[Rules(14, 15)]
public sealed record RenewalNotYetOpen(DateOnly Opens, DateOnly Closes) : Refusal;

[Rules(14, 15)]
public sealed record RenewalWindowOpen(DateOnly LastDay, int DaysLeft) : Reason;

[Rules(10, 15)]
public sealed record RenewalWindowClosed(DateOnly LastDay) : Refusal;

[Rules(9, 10)]
public sealed record AlreadyRenewed(OfferId Offer, DateOnly Anniversary) : Refusal;

/// <summary>A review made before this day would be older than the rule allows.</summary>
[Rules(11, 19)]
public sealed record ProfileReviewNotYetDue(DateOnly From) : Refusal;

[Rules(11, 19)]
public sealed record CompanyProfileNotReviewed(DateOnly Since) : Refusal;

[Rules(11, 19)]
public sealed record CompanyProfileReviewed(PersonId By, DateOnly On) : Reason;

[Rules(13)]
public sealed record CompanyVerified(DateOnly Since) : Reason;

[Rules(13)]
public sealed record VerificationUnderWay(DateOnly Since) : Reason;

[Rules(13)]
public sealed record VerificationHolds(DateOnly Since) : Refusal;

[Rules(13)]
public sealed record VerificationRejected(DateOnly Since) : Refusal;

[Rules(6)]
public sealed record RoleMayRenew : Reason;

[Rules(6)]
public sealed record RoleMayNotRenew : Refusal;

[Rules(6)]
public sealed record NobodyMayRenew : Refusal;

[Rules(7, 8)]
public sealed record CompetenciesKept(IReadOnlyList<CompetencyId> Kept) : Reason;

[Rules(7, 8)]
public sealed record SomeCompetenciesEnd(IReadOnlyList<CompetencyId> Kept, IReadOnlyList<CompetencyId> Ending) : Reason;

[Rules(7, 8)]
public sealed record NoCompetencyKept(IReadOnlyList<CompetencyId> Ending) : Refusal;

[Rules(1, 2, 3)]
public sealed record CompetenciesWaived(IReadOnlyList<CompetencyId> Waived, DateOnly Until) : Reason;

[Rules(4, 9)]
public sealed record FeeDue(OfferId Offer, Money Amount, DateOnly LastDay) : Reason;

[Rules(9)]
public sealed record PaymentOnItsWay(string Number, Money Amount, DateOnly LastDay) : Reason;

[Rules(6)]
public sealed record SomebodyMayRenew(IReadOnlyList<PersonId> People) : Reason;
