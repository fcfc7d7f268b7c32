using MpnBenefits.Domain.Renewals;

namespace MpnBenefits.Domain.Payments;

/// <summary>The catalogue's figures about paying: an order lives 30 days, so one opened on 2 September 2021 lives to 2 October.</summary>
public sealed record PaymentPolicy(int OrderExpiresAfterDays)
{
    /// <summary>
    /// The last day on which an order can be paid. A transfer may be recorded after the window; a card is charged at once
    /// or not at all, so an order by card ends with the window at the latest.
    /// </summary>
    public DateOnly ExpiresOn(PaymentMethod method, DateOnly openedOn, RenewalWindow window)
    {
        var expires = openedOn.AddDays(OrderExpiresAfterDays);
        return method is PaymentMethod.Card && window.LastDay < expires ? window.LastDay : expires;
    }

    /// <summary>
    /// The last day on which a purchase can be paid. What counts on a lower level that ends with it is paid while that is
    /// still accessible: ordered on 2 September 2021 with silver accessible to the 20th, to 20 September.
    /// </summary>
    public DateOnly ExpiresOn(DateOnly openedOn, DateOnly? endingAccessibleTo)
    {
        var expires = openedOn.AddDays(OrderExpiresAfterDays);
        return endingAccessibleTo < expires ? endingAccessibleTo.Value : expires;
    }
}
