using CsCheck;

namespace MpnBenefits.Domain.Tests;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("EUR", "1600.00", 160_000L, 2)]
    [InlineData("JPY", "50000", 50_000L, 0)]
    [InlineData("KWD", "12.345", 12_345L, 3)]
    [InlineData("EUR", "-0.01", -1L, 2)]
    public void It_is_kept_in_minor_units(string currency, string amount, long minor, int digits)
    {
        var value = decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture);
        var money = Money.Of(value, currency);

        Assert.Equal((minor, digits, value), (money.Minor, money.Digits, money.Amount));
    }

    [Theory]
    [InlineData("JPY", "0.5")]
    [InlineData("EUR", "0.005")]
    [InlineData("KWD", "0.0001")]
    public void More_digits_than_the_currency_has_are_refused(string currency, string amount) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Money.Of(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), currency));

    [Theory]
    [InlineData(480_000L, "EUR", 25, 360_000L)]
    [InlineData(2L, "EUR", 25, 2L)]
    [InlineData(10L, "EUR", 25, 8L)]
    [InlineData(599_999L, "JPY", 25, 449_999L)]
    [InlineData(-10L, "EUR", 25, -8L)]
    [InlineData(160_000L, "EUR", 0, 160_000L)]
    [InlineData(160_000L, "EUR", 100, 0L)]
    public void A_discount_is_rounded_half_away_from_zero(long minor, string currency, int percent, long left) =>
        Assert.Equal(new Money(left, currency), new Money(minor, currency).Less(percent));

    [Fact]
    public void Two_currencies_are_never_added()
    {
        Assert.Throws<InvalidOperationException>(() => new Money(1, "EUR") + new Money(1, "USD"));
        Assert.Equal(new Money(3, "EUR"), Money.Add(new Money(1, "EUR"), new Money(2, "EUR")));
    }

    [Fact]
    public void A_sum_that_does_not_fit_is_an_error_and_not_a_wrong_number() =>
        Assert.Throws<OverflowException>(() => new Money(long.MaxValue, "EUR") + new Money(1, "EUR"));

    [Fact]
    public void Minor_units_and_amount_say_the_same() =>
        Gen.Select(Gen.Long[-1_000_000_000_000, 1_000_000_000_000], Gen.OneOf("EUR", "USD", "JPY", "TND")).Sample((minor, currency) =>
            Assert.Equal(new Money(minor, currency), Money.Of(new Money(minor, currency).Amount, currency)));

    [Fact]
    public void A_discount_never_leaves_more_than_there_was_nor_less_than_nothing() =>
        Gen.Select(Gen.Long[0, 1_000_000_000], Gen.Int[0, 100]).Sample((minor, percent) =>
            Assert.InRange(new Money(minor, "EUR").Less(percent).Minor, 0, minor));
}
