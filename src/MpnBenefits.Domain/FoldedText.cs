using System.Globalization;
using System.Text;

namespace MpnBenefits.Domain;

/// <summary>Text as it is compared: upper case and without marks, so that <c>Éclair Nord</c> and <c>eclair nord</c> are the same.</summary>
public static class FoldedText
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

    public static string Of(string text)
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

    /// <summary>The same without its spaces: what a name that may exist once is kept by.</summary>
    public static string Key(string name) => string.Concat(Of(name).Where(sign => !char.IsWhiteSpace(sign)));
}
