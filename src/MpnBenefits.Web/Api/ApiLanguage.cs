using System.Globalization;
using Microsoft.Extensions.Primitives;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Api;

/// <summary>
/// The language of an answer under <c>/api</c>: French when a French range ranks above English in <c>Accept-Language</c>,
/// else English. <c>fr-CA, en;q=0.8</c> is French, <c>en, fr</c> and <c>*</c> are English. No cookie plays a part.
/// </summary>
public static class ApiLanguage
{
    public static string Of(StringValues acceptLanguage)
    {
        var ranges = acceptLanguage.SelectMany(header => (header ?? "").Split(',')).Select(Read).OfType<Range>().ToList();
        var french = Rank(ranges, Language.French);
        return french.Quality > 0 && french.CompareTo(Rank(ranges, Language.English)) > 0 ? Language.French : Language.English;
    }

    /// <summary>The best of the language's own ranges, else that of <c>*</c>; of two as good, the earlier.</summary>
    private static (decimal Quality, int Earliness) Rank(List<Range> ranges, string language)
    {
        var own = ranges.Where(range => range.Language.Equals(language, StringComparison.OrdinalIgnoreCase)).ToList();
        return (own.Count > 0 ? own : ranges.Where(range => range.Language == "*"))
            .Select(range => (range.Quality, -ranges.IndexOf(range)))
            .DefaultIfEmpty((0, int.MinValue))
            .Max();
    }

    /// <summary>One range by its language, <c>fr</c> of <c>fr-CA;q=0.7</c>; null when it cannot be read.</summary>
    private static Range? Read(string text)
    {
        var parts = text.Split(';');
        var language = parts[0].Trim().Split('-')[0];
        return language.Length == 0 ? null
            : parts.Length == 1 ? new(language, 1)
            : Quality(parts[1].Trim()) is { } quality ? new(language, quality)
            : null;
    }

    private static decimal? Quality(string text) =>
        text.StartsWith("q=", StringComparison.OrdinalIgnoreCase)
        && decimal.TryParse(text[2..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var quality) && quality <= 1
            ? quality
            : null;

    private sealed record Range(string Language, decimal Quality);
}
