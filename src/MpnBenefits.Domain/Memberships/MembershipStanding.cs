using MpnBenefits.Domain.Renewals;

namespace MpnBenefits.Domain.Memberships;

/// <summary>
/// What a membership is on a day, computed from its dates (R10, R17, R23, R30, R31). Bought on 1 September 2020: active
/// to 1 September 2021, open to 1 October with benefits, lapsed without them from 2 October.
/// </summary>
public sealed record MembershipStanding(RenewalWindow Window, RenewalPhase Phase, bool BenefitsAccessible, int? DaysLeft, int DaysUntilOpen)
{
    /// <summary>One that gave way to a higher level is over from that day, whatever its own dates say.</summary>
    public static MembershipStanding Of(Membership membership, RenewalPolicy policy, DateOnly day) =>
        membership.EndedOn <= day
            ? new(membership.Window(policy), RenewalPhase.Closed, false, null, 0)
            : Of(membership.Window(policy), day);

    public static MembershipStanding Of(RenewalWindow window, DateOnly day) =>
        new(window, window.On(day), window.BenefitsAccessible(day), window.DaysLeft(day), Math.Max(0, window.FirstDay.DayNumber - day.DayNumber));
}
