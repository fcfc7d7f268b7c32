using System.Text.RegularExpressions;
using MpnBenefits.Web.Tests.House;

namespace MpnBenefits.Web.Tests.Text;

/// <summary>Which keys the sources ask for: written out, or begun and completed by a value.</summary>
internal sealed partial class TextUse(string sources)
{
    private readonly HashSet<string> written = [.. Literal().Matches(sources).Select(match => match.Groups[1].Value)];

    private readonly IReadOnlyList<Regex> begun =
    [
        .. Begun().Matches(sources).Select(match => match.Groups[1].Value).Distinct()
            .Select(start => new Regex("^" + Regex.Escape(start) + @"[\w.-]+$")),
        .. Filled().Matches(sources).Select(match => match.Groups[1].Value).Where(text => text.Contains('{', StringComparison.Ordinal)).Distinct()
            .Select(text => new Regex("^" + string.Concat(Hole().Split(text).SelectMany((part, number) => number == 0 ? [Regex.Escape(part)] : new[] { @"[\w-]+", Regex.Escape(part) })) + "$")),
    ];

    public static TextUse Read() => new(string.Join('\n', Repository.Files("src", "*.cs", "*.cshtml").Select(File.ReadAllText)));

    public bool Use(string key) => Forms(key).Any(form => written.Contains(form) || begun.Any(start => start.IsMatch(form)));

    /// <summary>A singular is asked for by its plural, and a next step by its reason.</summary>
    private static string[] Forms(string key) => key.EndsWith(".one", StringComparison.Ordinal) ? [key, key[..^4]] : [key];

    [GeneratedRegex("\"([\\w.-]+)\"")]
    private static partial Regex Literal();

    [GeneratedRegex("(?<!\\$)\"([\\w.-]+[.])\"\\s*\\+")]
    private static partial Regex Begun();

    [GeneratedRegex("\\$\"([\\w.-]*(?:\\{[^}\"]+\\}[\\w.-]*)+)\"")]
    private static partial Regex Filled();

    [GeneratedRegex("\\{[^}]+\\}")]
    private static partial Regex Hole();
}
