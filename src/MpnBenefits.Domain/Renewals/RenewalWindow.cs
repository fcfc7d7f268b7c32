namespace MpnBenefits.Domain.Renewals;

/// <summary>
/// The thirty days in which an offer may be renewed (R14, R15, R18, R22), opening the day after its anniversary.
/// Bought on 1 September 2020: anniversary 1 September 2021, window 2 September to 1 October 2021, lost from 2 October.
/// The days are whole UTC days; how long the window is, the catalogue says.
/// </summary>
public sealed record RenewalWindow(DateOnly Anniversary, DateOnly FirstDay, DateOnly LastDay)
{
    /// <summary>The first day on which rights have ended if nobody renewed (R31).</summary>
    public DateOnly LostFrom => LastDay.AddDays(1);

    public RenewalPhase On(DateOnly day) =>
        day < FirstDay ? RenewalPhase.Ahead :
        day <= LastDay ? RenewalPhase.Open :
        RenewalPhase.Closed;

    /// <summary>The days left to renew, the given one counted: 26 on 20 March for a window to 14 April. Null unless open.</summary>
    public int? DaysLeft(DateOnly day) => On(day) == RenewalPhase.Open ? LastDay.DayNumber - day.DayNumber + 1 : null;

    /// <summary>R17, R23, R30: benefits last through the window and end with it.</summary>
    public bool BenefitsAccessible(DateOnly day) => On(day) != RenewalPhase.Closed;

    /// <summary>The date gate alone, as a reason: not yet open, open, or closed.</summary>
    public Reason Why(DateOnly day) => On(day) switch
    {
        RenewalPhase.Ahead => new RenewalNotYetOpen(FirstDay, LastDay),
        RenewalPhase.Open => new RenewalWindowOpen(LastDay, LastDay.DayNumber - day.DayNumber + 1),
        _ => new RenewalWindowClosed(LastDay),
    };
}

/// <summary>Where a day lies to a renewal window. Computed, never stored.</summary>
public enum RenewalPhase
{
    Ahead,
    Open,
    Closed,
}
