namespace MpnBenefits.Domain.Refunds;

/// <summary>The catalogue's figures about refunds: a payment of 2 September 2021 can be refunded to 2 October, the 30th day included.</summary>
/// <param name="WithinDays">Days after the payment took effect.</param>
/// <param name="TaxMonths">Months within which tax paid by an exempt partner is refunded.</param>
public sealed record RefundPolicy(int WithinDays, int TaxMonths)
{
    public DateOnly LastDay(DateOnly paidOn) => paidOn.AddDays(WithinDays);

    /// <summary>Tax paid on 20 September 2021 can be refunded to 20 September 2022.</summary>
    public DateOnly TaxLastDay(DateOnly paidOn) => paidOn.AddMonths(TaxMonths);

    /// <summary>Why the tax of an order can be asked back, or not; support looks at the certificate.</summary>
    public Reason TaxBack(Money tax, DateOnly paidOn, DateOnly today) =>
        tax.Minor == 0 ? new NoTaxWasCharged()
        : today > TaxLastDay(paidOn) ? new TaxRefundTooLate(TaxLastDay(paidOn))
        : new TaxRefundableUntil(TaxLastDay(paidOn));
}
