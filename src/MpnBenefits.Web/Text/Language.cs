using System.Globalization;

namespace MpnBenefits.Web.Text;

/// <summary>The two languages of the portal, each with the culture its numbers and days are written in.</summary>
public static class Language
{
    public const string English = "en";
    public const string French = "fr";

    public static IReadOnlyList<CultureInfo> Cultures { get; } = [CultureInfo.GetCultureInfo(English), CultureInfo.GetCultureInfo(French)];

    /// <summary>The language of this request.</summary>
    public static string Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == French ? French : English;

    public static string Other => Current == French ? English : French;

    public static bool IsKnown(string? language) => language is English or French;

    public static CultureInfo Culture(string language) => language == French ? Cultures[1] : Cultures[0];

    /// <summary>Says something in another language than the page's own.</summary>
    public static T In<T>(string language, Func<T> say)
    {
        var (culture, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (Culture(language), Culture(language));
        try
        {
            return say();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, ui);
        }
    }
}
