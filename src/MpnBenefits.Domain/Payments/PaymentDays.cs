using MpnBenefits.Domain.Renewals;

namespace MpnBenefits.Domain.Payments;

/// <summary>
/// The days on which money for an order counts (R9), both included: of a renewal its window, 2 September to 1 October
/// 2021; of a purchase from the order's day to the day it expires.
/// </summary>
public sealed record PaymentDays(DateOnly First, DateOnly Last)
{
    public static PaymentDays Of(Order order, RenewalWindow window, RenewalPolicy policy) =>
        policy.OrderOpenCounts && window.On(order.OpenedOn) is RenewalPhase.Open && order.ExpiresOn > window.LastDay
            ? new(window.FirstDay, order.ExpiresOn)
            : new(window.FirstDay, window.LastDay);

    public static PaymentDays Of(Order purchase) => new(purchase.OpenedOn, purchase.ExpiresOn);

    public bool Contain(DateOnly day) => First <= day && day <= Last;
}
