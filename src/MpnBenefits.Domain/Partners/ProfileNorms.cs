using System.Text.RegularExpressions;

namespace MpnBenefits.Domain.Partners;

/// <summary>Where a table comes from, and of which day it is.</summary>
public sealed record NormSource(string Source, Uri Link, DateOnly AsOf);

/// <summary>How a number looks in a country, with an example; where the last digit checks the others, that too.</summary>
public sealed record NumberNorm(string Country, string Pattern, string Example, bool CheckDigit = false)
{
    private const int Ten = 10;

    /// <summary>A number without its spaces, dots and dashes.</summary>
    public static string Bare(string number) => Regex.Replace(number, "[ .\\-/]", "").ToUpperInvariant();

    public bool Fits(string number) => Bare(number) is var bare && Regex.IsMatch(bare, Pattern, RegexOptions.CultureInvariant) && (!CheckDigit || IsChecked(bare));

    /// <summary>Every second digit from the right is doubled; the digits of all add up to a multiple of ten (Luhn).</summary>
    private static bool IsChecked(string digits) =>
        digits.Reverse().Select((digit, index) => (digit - '0') * (index % 2 == 0 ? 1 : 2)).Sum(value => value >= Ten ? value - (Ten - 1) : value) % Ten == 0;
}

/// <summary>
/// What a country asks of a company's numbers: how VAT IDs look in the union, where a registration number must be given, and
/// how it looks where that is known. Poland asks for one, France knows SIREN and SIRET by their check digit.
/// </summary>
public sealed record ProfileNorms(
    NormSource VatSource, NormSource RegistrationSource, IReadOnlyList<NumberNorm> VatIds, IReadOnlyList<string> RegistrationNeeded, IReadOnlyList<NumberNorm> RegistrationNumbers);
