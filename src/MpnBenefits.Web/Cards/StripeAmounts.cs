using MpnBenefits.Domain;

namespace MpnBenefits.Web.Cards;

/// <summary>
/// Amounts as Stripe counts them: the currency's minor unit, but hundredths of an Icelandic króna and a Ugandan shilling,
/// which have none any more. 1,600.00 EUR is 160000, 50,000 JPY is 50000, 1,600 ISK is 160000, 12.340 KWD is 12340.
/// </summary>
public static class StripeAmounts
{
    private static readonly string[] CountedInHundredths = ["ISK", "UGX"];

    public static long Of(Money money) => CountedInHundredths.Contains(money.Currency) ? money.Minor * 100 : money.Minor;

    public static Money Read(long amount, string currency) => currency.ToUpperInvariant() is var code && CountedInHundredths.Contains(code)
        ? new(amount / 100, code)
        : new(amount, code);
}
