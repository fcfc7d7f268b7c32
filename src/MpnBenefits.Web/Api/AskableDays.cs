using System.Globalization;

namespace MpnBenefits.Web.Api;

/// <summary>The days a what-if question may name: 1 January 2000 to 31 December 2099.</summary>
public static class AskableDays
{
    public static readonly DateOnly First = new(2000, 1, 1);
    public static readonly DateOnly Last = new(2099, 12, 31);
    private const string Format = "yyyy-MM-dd";

    public static bool Contain(DateOnly day) => First <= day && day <= Last;

    /// <summary>Exactly as 2021-09-01, a real day.</summary>
    public static bool TryParse(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
        && text.Length == Format.Length && Contain(day);
}
