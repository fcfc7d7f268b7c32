using System.Globalization;
using System.Text.RegularExpressions;

namespace MpnBenefits.Web.Text;

/// <summary>
/// A day as people write it, in either language of the portal: 1/9/2020, 01.09.2020, "1 September 2020",
/// "mardi 1er sept. 2020", 2020-09-01. The day comes first in figures.
/// </summary>
public static partial class TypedDay
{
    private const int Longest = 40;
    private const int ShortestMonth = 3;

    public static DateOnly? Read(string? text)
    {
        text = text?.Trim() ?? "";
        if (text.Length > Longest)
        {
            return null;
        }

        if (Iso().Match(text) is { Success: true } iso)
        {
            return Day(iso, Number(iso.Groups["month"].Value));
        }

        if (Figures().Match(text) is { Success: true } figures)
        {
            return Day(figures, Number(figures.Groups["month"].Value));
        }

        return Written().Match(text) is { Success: true } written && Month(written.Groups["month"].Value) is { } month ? Day(written, month) : null;
    }

    /// <summary>As it stands in a field: 01/09/2020 in both languages.</summary>
    public static string Write(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static DateOnly? Day(Match match, int month)
    {
        var (year, day) = (Number(match.Groups["year"].Value), Number(match.Groups["day"].Value));
        return year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;
    }

    /// <summary>A month by its name in either language, whole or shortened, with or without accents.</summary>
    private static int? Month(string name)
    {
        if (name.Length < ShortestMonth)
        {
            return null;
        }

        var months = from culture in Language.Cultures
                     from month in Enumerable.Range(1, 12)
                     where Begins(culture.DateTimeFormat.GetMonthName(month), name)
                     select month;
        return months.Distinct().ToList() is [var only] ? only : null;
    }

    private static bool Begins(string whole, string name) =>
        CultureInfo.InvariantCulture.CompareInfo.IsPrefix(whole, name, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace);

    private static int Number(string figures) => int.Parse(figures, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})$")]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?<day>[0-9]{1,2})\s*[/. -]\s*(?<month>[0-9]{1,2})\s*[/. -]\s*(?<year>[0-9]{4})$")]
    private static partial Regex Figures();

    [GeneratedRegex(@"^(?:\p{L}+[,.]?\s+)?(?<day>[0-9]{1,2})(?:er|st|nd|rd|th)?[\s-]+(?<month>\p{L}+)\.?,?[\s-]+(?<year>[0-9]{4})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
