using System.Globalization;
using System.Text.RegularExpressions;
using MpnBenefits.Domain;

namespace MpnBenefits.Web.Text;

/// <summary>
/// An amount as somebody types it in their language: "1,600.00" in English, "1 600,00" in French. A comma where the other
/// language has it is not guessed at: 1,600 euros and 1,600 thousandths are not the same.
/// </summary>
public static partial class TypedAmount
{
    private const int LongestNumber = 15;

    public static Money? Read(string? text, string currency)
    {
        var french = Language.Current == Language.French;
        var typed = Spaces().Replace(text ?? "", "");
        if (!(french ? French() : English()).IsMatch(typed) || typed.Length > LongestNumber)
        {
            return null;
        }

        var plain = french ? typed.Replace(',', '.') : typed.Replace(",", "", StringComparison.Ordinal);
        var amount = decimal.Parse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return Money.Fits(amount, currency) ? Money.Of(amount, currency) : null;
    }

    /// <summary>The same amount as a form shows it, to be changed.</summary>
    public static string Show(Money money) => money.Amount.ToString("F" + money.Digits, Language.Culture(Language.Current));

    [GeneratedRegex(@"[\s\u00a0\u202f]")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^([0-9]{1,3}(,[0-9]{3})+|[0-9]+)(\.[0-9]+)?$")]
    private static partial Regex English();

    [GeneratedRegex("^[0-9]+(,[0-9]+)?$")]
    private static partial Regex French();
}
