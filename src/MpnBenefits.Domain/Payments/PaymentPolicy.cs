namespace MpnBenefits.Domain.Payments;

/// <summary>The catalogue's figures about paying: an order lives 30 days, so one opened on 2 September 2021 lives to 2 October.</summary>
public sealed record PaymentPolicy(int OrderExpiresAfterDays);
