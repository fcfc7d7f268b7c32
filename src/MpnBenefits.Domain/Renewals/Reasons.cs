namespace MpnBenefits.Domain.Renewals;

[Rules(14, 15)]
public sealed record RenewalNotYetOpen(DateOnly Opens, DateOnly Closes) : Refusal;

[Rules(14, 15)]
public sealed record RenewalWindowOpen(DateOnly LastDay, int DaysLeft) : Reason;

[Rules(10, 15)]
public sealed record RenewalWindowClosed(DateOnly LastDay) : Refusal;
