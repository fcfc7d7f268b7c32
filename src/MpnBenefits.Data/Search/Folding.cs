using System.Globalization;
using System.Text;

namespace MpnBenefits.Data.Search;

/// <summary>
/// Words as they are compared: upper case, marks stripped, so that <c>éclair</c> finds <c>Eclair</c> on both databases
/// whatever their collation.
/// </summary>
public static class Folding
{
    private static readonly Dictionary<char, string> Letters = new()
    {
        ['ß'] = "SS",
        ['ẞ'] = "SS",
        ['Æ'] = "AE",
        ['Œ'] = "OE",
        ['Ø'] = "O",
        ['Ł'] = "L",
        ['Đ'] = "D",
        ['Þ'] = "TH",
        ['Ð'] = "D",
        ['ı'] = "I",
        ['’'] = "'",
    };

    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var sign in text.ToUpperInvariant().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(sign) is not UnicodeCategory.NonSpacingMark)
            {
                folded.Append(Letters.TryGetValue(sign, out var letters) ? letters : sign.ToString());
            }
        }

        return folded.ToString();
    }

    /// <summary>What was typed between spaces, folded: <c>claire.martin@contoso.com</c> stays one word.</summary>
    public static IReadOnlyList<string> Tokens(string text) =>
        [.. Fold(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(token => token.Trim(',', ';', '(', ')', '"', '«', '»'))
            .Where(token => token.Length > 0)
            .Select(token => token.Length > SearchWord.Longest ? token[..SearchWord.Longest] : token)
            .Distinct()];

    /// <summary>The words something is found by: its tokens whole, and their parts.</summary>
    public static IEnumerable<string> Words(params IEnumerable<string?> texts) =>
        texts.OfType<string>().SelectMany(Tokens).SelectMany(token => (IEnumerable<string>)[token, .. Parts(token)]).Where(word => word.Length >= 2).Distinct();

    private static IEnumerable<string> Parts(string token) =>
        string.Concat(token.Select(sign => char.IsLetterOrDigit(sign) ? sign : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
