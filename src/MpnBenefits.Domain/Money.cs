namespace MpnBenefits.Domain;

/// <summary>
/// An amount in whole minor units of a currency: 1,600.00 EUR is 160000, 50,000 JPY is 50000.
/// Two currencies are never added.
/// </summary>
public readonly record struct Money(long Minor, string Currency)
{
    /// <summary>How many digits stand behind the point in this currency (ISO 4217): two, but none for the yen and three for the dinar.</summary>
    public int Digits => DigitsOf(Currency);

    public decimal Amount => Minor / Scale(Digits);

    /// <summary>The amount of a currency in major units; refused when it has more digits than the currency knows.</summary>
    public static Money Of(decimal amount, string currency)
    {
        var minor = amount * Scale(DigitsOf(currency));
        return decimal.Truncate(minor) == minor
            ? new((long)minor, currency)
            : throw new ArgumentOutOfRangeException(nameof(amount), amount, $"{currency} has {DigitsOf(currency)} digits.");
    }

    /// <summary>Whether an amount has no more digits than the currency knows: half a yen does not fit.</summary>
    public static bool Fits(decimal amount, string currency) => amount * Scale(DigitsOf(currency)) is var minor && decimal.Truncate(minor) == minor;

    /// <summary>What remains after a discount, rounded to the minor unit, half away from zero: 25 % off 4,800.00 EUR is 3,600.00.</summary>
    public Money Less(int percent) =>
        this with { Minor = (long)Math.Round(Minor * (100m - percent) / 100m, MidpointRounding.AwayFromZero) };

    public static Money operator +(Money left, Money right) =>
        left.Currency == right.Currency
            ? left with { Minor = checked(left.Minor + right.Minor) }
            : throw new InvalidOperationException($"{left.Currency} and {right.Currency} are not added.");

    public static Money Add(Money left, Money right) => left + right;

    private static int DigitsOf(string currency) => currency switch
    {
        "JPY" or "KRW" or "VND" or "CLP" or "ISK" or "PYG" or "XAF" or "XOF" or "XPF" or "UGX" or "RWF" => 0,
        "BHD" or "IQD" or "JOD" or "KWD" or "LYD" or "OMR" or "TND" => 3,
        _ => 2,
    };

    private static decimal Scale(int digits) => digits switch { 0 => 1m, 3 => 1000m, _ => 100m };
}
