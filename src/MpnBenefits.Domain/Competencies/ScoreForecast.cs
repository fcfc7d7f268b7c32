using MpnBenefits.Domain.Programme;

namespace MpnBenefits.Domain.Competencies;

/// <summary>A question about a score: the points earned in each part, in tenths, and the anniversary they are counted for.</summary>
public sealed record ScoreQuestion(CompetencyId Competency, OptionId Option, DateOnly Anniversary, IReadOnlyDictionary<ComponentId, int> Tenths);

/// <summary>
/// What a score would give at an anniversary (R2, R8). Customer Engagement with 70 points and no growth: 85 and gold on
/// 10 May 2021, for the extension grants the 15 of growth; 70 and silver on 31 March. An extension that holds for the
/// competency waives it whole, whatever the score.
/// </summary>
public sealed record ScoreForecast(ScoreQuestion Question, ScoreCard Card, ExtensionDecision Extension, IReadOnlyList<Reason> Why)
{
    public static ScoreForecast For(ScoreQuestion question, ProgrammeInForce programme)
    {
        var option = programme.Catalogue[question.Competency].Find(question.Option) ?? throw new KeyNotFoundException($"The catalogue knows no option {question.Option}.");
        var extension = ExtensionDecision.For(question.Competency, question.Anniversary, programme.Extensions);
        var card = ScoreCard.Of(option, question.Tenths, extension);
        return new(question, card, extension, [.. Reasons(question, option, card, extension)]);
    }

    private static IEnumerable<Reason> Reasons(ScoreQuestion question, CompetencyOption option, ScoreCard card, ExtensionDecision extension)
    {
        if (!extension.Waived)
        {
            yield return card.Level is { } level
                ? new RequirementsMet(question.Competency, level, option.Id)
                : Short(question, option, card);
        }

        if (extension.Why(question.Competency) is { } why)
        {
            yield return why;
        }
    }

    private static RequirementsNotMet Short(ScoreQuestion question, CompetencyOption option, ScoreCard card)
    {
        var lowest = option.Requirements.OfType<ScoreRequirement>().MinBy(row => row.Minimum)!;
        return new(question.Competency, lowest.Level, option.Id, [new(RequirementKind.Score, null, card.Score, lowest.Minimum)]);
    }
}
