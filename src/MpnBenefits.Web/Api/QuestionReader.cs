using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Api;

/// <summary>
/// Reads the parameters of a what-if question as the strings they are, exactly, and notes all that is bad. A bad parameter
/// reads as nothing, and nothing may then be answered but <see cref="Bad"/>. Names are exact; unknown ones are ignored.
/// </summary>
public sealed class QuestionReader
{
    private readonly Dictionary<string, List<string>> given = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateOnly> days = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> errors = new(StringComparer.Ordinal);
    private readonly Text<ApiText> texts;

    public QuestionReader(QueryString query, Text<ApiText> texts)
    {
        this.texts = texts;
        foreach (var pair in new QueryStringEnumerable(query.Value))
        {
            var name = pair.DecodeName().ToString();
            if (!given.TryGetValue(name, out var values))
            {
                given[name] = values = [];
            }

            values.Add(pair.DecodeValue().ToString());
        }
    }

    /// <summary>All bad parameters, each with its sentence; null when the question can be answered.</summary>
    public IResult? Bad => errors.Count == 0 ? null : ApiProblem.InvalidInput(errors, texts);

    /// <summary>Notes what only the question itself knows to be bad. The first sentence about a parameter stays.</summary>
    public void Refuse(string name, string key, params object?[] facts) => errors.TryAdd(name, [texts[key, facts]]);

    /// <summary>One of some ids, exact.</summary>
    public string One(string name, IReadOnlyCollection<string> known) => Single(name) is { } text ? Known(name, text, known) : "";

    /// <summary>Any number of ids, in the order given.</summary>
    public IReadOnlyList<string> Many(string name, IReadOnlyCollection<string> known) =>
        [.. given.GetValueOrDefault(name, []).Select(text => Known(name, text, known))];

    /// <summary>A real day as yyyy-MM-dd in the calendar of questions, not before that of another parameter.</summary>
    public DateOnly Day(string name, string? notBefore = null)
    {
        if (Single(name) is not { } text)
        {
            return default;
        }

        if (!AskableDays.TryParse(text, out var day))
        {
            Refuse(name, "Bad.Day");
            return default;
        }

        if (notBefore is not null && days.TryGetValue(notBefore, out var earliest) && day < earliest)
        {
            Refuse(name, "Bad.Before", notBefore, earliest);
        }

        return days[name] = day;
    }

    /// <summary>Any number of values that have a form of their own; what cannot be read is bad, with the sentence of a key.</summary>
    public IReadOnlyList<T> Each<T>(string name, Func<string, T?> read, string key, params object?[] facts)
        where T : class
    {
        var values = given.GetValueOrDefault(name, []).Select(read).ToList();
        if (values.Contains(null))
        {
            Refuse(name, key, facts);
        }

        return [.. values.OfType<T>()];
    }

    /// <summary>The same, and at least one of them.</summary>
    public IReadOnlyList<T> Some<T>(string name, Func<string, T?> read, string key, params object?[] facts)
        where T : class
    {
        if (given.GetValueOrDefault(name, []).Count == 0)
        {
            Refuse(name, "Bad.Missing");
        }

        return Each(name, read, key, facts);
    }

    /// <summary>A country by its two letters.</summary>
    public string Country(string name)
    {
        if (Single(name) is not { } text)
        {
            return "";
        }

        if (!Countries.IsKnown(text))
        {
            Refuse(name, "Bad.Country");
        }

        return text;
    }

    /// <summary>A whole number that must be given.</summary>
    public int Whole(string name, int least, int most)
    {
        if (!given.ContainsKey(name))
        {
            Refuse(name, "Bad.Missing");
        }

        return Whole(name, least, most, otherwise: least);
    }

    /// <summary>A whole number in plain digits, within bounds.</summary>
    public int Whole(string name, int least, int most, int otherwise)
    {
        if (!given.ContainsKey(name))
        {
            return otherwise;
        }

        if (Single(name) is { } text)
        {
            if (text.All(char.IsAsciiDigit) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            {
                return number;
            }

            Refuse(name, "Bad.Whole", least, most);
        }

        return otherwise;
    }

    /// <summary>A number that must be given, in plain digits with one decimal at most, within bounds.</summary>
    public decimal OneDecimal(string name, int least, int most)
    {
        if (Single(name) is not { } text)
        {
            return least;
        }

        if (ScoreQuestions.TenthsOf(text) is { } tenths && tenths >= least * 10 && tenths <= most * 10)
        {
            return tenths / 10m;
        }

        Refuse(name, "Bad.OneDecimal", least, most);
        return least;
    }

    /// <summary>Points in tenths, written in plain digits with one decimal at most; none when they are not given.</summary>
    public int Points(string name, IReadOnlyCollection<ScoreComponent> components)
    {
        if (!given.ContainsKey(name) || Single(name) is not { } text)
        {
            return 0;
        }

        if (ScoreQuestions.TenthsOf(text) is { } tenths && components.Any(component => component.Accepts(tenths)))
        {
            return tenths;
        }

        var most = components.Max(component => component.Maximum);
        Refuse(name, components.All(component => component.AllOrNothing) ? "Bad.AllOrNothing" : "Bad.Points", most);
        return 0;
    }

    /// <summary>Yes or no, written true or false; no when it is not given.</summary>
    public bool Flag(string name)
    {
        if (!given.ContainsKey(name) || Single(name) is not { } text)
        {
            return false;
        }

        if (text is not ("true" or "false"))
        {
            Refuse(name, "Bad.Flag");
        }

        return text == "true";
    }

    /// <summary>The only value of a parameter; null, and noted, when there is none, an empty one, or a second.</summary>
    private string? Single(string name)
    {
        var values = given.GetValueOrDefault(name, []);
        if (values.Count > 1)
        {
            Refuse(name, "Bad.Twice");
            return null;
        }

        if (values.Count == 0 || values[0].Length == 0)
        {
            Refuse(name, "Bad.Missing");
            return null;
        }

        return values[0];
    }

    private string Known(string name, string text, IReadOnlyCollection<string> known)
    {
        if (known.Contains(text))
        {
            return text;
        }

        Refuse(name, "Bad.Choice", known);
        return "";
    }
}
