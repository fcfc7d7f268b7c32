using System.Globalization;
using System.Text.RegularExpressions;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Programme;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Api;

/// <summary>How a question about a score is written: each part of the score is a parameter of its own, <c>netNewRevenue=7.5</c>.</summary>
public static partial class ScoreQuestions
{
    /// <summary>The competencies that a score can be asked of, each with the options that have one.</summary>
    public static IReadOnlyList<(Competency Competency, CompetencyOption Option)> Askable(Catalogue catalogue) =>
        [.. catalogue.Competencies.SelectMany(competency => competency.Options.Where(option => option.Components.Count > 0).Select(option => (competency, option)))];

    /// <summary>Null when something is bad, which the reader knows.</summary>
    public static ScoreQuestion? Read(QuestionReader ask, Catalogue catalogue)
    {
        var askable = Askable(catalogue);
        var competency = ask.One("competency", [.. askable.Select(one => one.Competency.Id.Value).Distinct()]);
        var option = ask.One("option", [.. askable.Where(one => competency.Length == 0 || one.Competency.Id.Value == competency).Select(one => one.Option.Id.Value)]);
        var anniversary = ask.Day("anniversary");
        var chosen = askable.Where(one => option.Length == 0 || one.Option.Id.Value == option).SelectMany(one => one.Option.Components).ToLookup(component => component.Id);
        var tenths = chosen.ToDictionary(component => component.Key, component => ask.Points(Parameter(component.Key), [.. component]));
        return competency.Length == 0 || option.Length == 0 ? null : new(new(competency), new(option), anniversary, tenths);
    }

    /// <summary><c>functional-consultant-growth</c> is asked as <c>functionalConsultantGrowth</c>.</summary>
    public static string Parameter(ComponentId component) =>
        Dashes().Replace(component.Value, match => match.Groups[1].Value.ToUpperInvariant());

    /// <summary>Plain digits with a dot and one decimal at most, as tenths; null for anything else.</summary>
    public static int? TenthsOf(string text) =>
        Points().IsMatch(text) ? (int)(decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) * 10) : null;

    [GeneratedRegex("-([a-z])")]
    private static partial Regex Dashes();

    [GeneratedRegex(@"^[0-9]{1,4}(\.[0-9])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Points();
}

/// <summary>A score's forecast on the wire. Order and names of the members are a contract.</summary>
public sealed record ScoreAnswer(string Competency, string Option, decimal Score, decimal Granted, string? Level, bool Waived, IReadOnlyList<WhyAnswer> Why)
{
    public static ScoreAnswer Of(ScoreForecast forecast, Words words) => new(
        forecast.Question.Competency.Value,
        forecast.Question.Option.Value,
        Plain.Number(forecast.Card.Score),
        Plain.Number(forecast.Card.Granted),
        forecast.Card.Level?.Value,
        forecast.Extension.Waived,
        [.. forecast.Why.Select(why => WhyAnswer.Of(why, words))]);
}
