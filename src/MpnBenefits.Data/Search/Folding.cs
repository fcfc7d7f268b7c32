using MpnBenefits.Domain;

namespace MpnBenefits.Data.Search;

/// <summary>
/// Words as they are compared: upper case, marks stripped, so that <c>éclair</c> finds <c>Eclair</c> on both databases
/// whatever their collation.
/// </summary>
public static class Folding
{
    public static string Fold(string text) => FoldedText.Of(text);

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
