using System.Reflection;
using System.Text.RegularExpressions;
using MpnBenefits.Domain.Letters;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Letters;

/// <summary>
/// The letters' words: a reviewed Markdown file per letter and language, the subject as its heading. Facts are put in
/// escaped, so that a company called <c>[here](http://evil)</c> is called that and leads nowhere.
/// </summary>
public sealed partial class LetterTexts(Words words)
{
    public LetterText Of(LetterDraft draft, string language) => Text.Language.In(language, () =>
    {
        var facts = Facts(draft);
        var lines = Template(draft.Kind, language).Split('\n', 2);
        return new LetterText(language, Fill(lines[0].TrimStart('#').Trim(), facts, escape: false), Fill(lines[1].Trim(), facts, escape: true));
    });

    public static string Template(LetterKind kind, string language)
    {
        using var stream = typeof(LetterTexts).Assembly.GetManifestResourceStream($"letters/{kind}.{language}.md")
            ?? throw new InvalidOperationException($"There is no text of {kind} in {language}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private Dictionary<string, string> Facts(LetterDraft draft) => draft.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .ToDictionary(property => property.Name, property => Say(property.GetValue(draft)));

    private string Say(object? fact) => fact switch
    {
        DateOnly day => words.Day(day),
        PortalRoles.None => words.For(PortalRoles.None),
        PortalRoles roles => words.Roles(roles),
        _ => fact?.ToString() ?? "",
    };

    private static string Fill(string text, Dictionary<string, string> facts, bool escape) => Placeholder().Replace(text, match =>
        facts.TryGetValue(match.Groups[1].Value, out var fact)
            ? escape ? Escape(fact) : OneLine(fact)
            : throw new InvalidOperationException($"A letter speaks of {match.Value}, and nobody told it."));

    private static string Escape(string fact) => Meaning().Replace(OneLine(fact), @"\$0");

    /// <summary>A name with a line break in it must not become a header, or a paragraph.</summary>
    private static string OneLine(string fact) => Breaks().Replace(fact, " ").Trim();

    [GeneratedRegex(@"(?<!\{)\{([A-Z]\w*)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"[\\`*_{}\[\]()<>#+\-.!|~&@:/]")]
    private static partial Regex Meaning();

    [GeneratedRegex(@"[\p{Cc}\u2028\u2029]+")]
    private static partial Regex Breaks();
}
