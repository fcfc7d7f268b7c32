namespace MpnBenefits.Domain.Competencies;

/// <summary>
/// What is known of one company's skills, figures, points and trainers, and what support decided about it. More of it never lowers what a company qualifies for,
/// except a later month of a figure that is read as it last stood.
/// </summary>
public sealed record Evidence(
    IReadOnlyList<SkillRecord> Skills, IReadOnlyList<MonthlyFigure> Figures, IReadOnlyList<ScorePoints> Points)
{
    public static readonly Evidence None = new([], [], []);

    public IReadOnlyList<TrainerRecord> Trainers { get; init; } = [];

    /// <summary>What support decided where no row judges; only what is confirmed counts.</summary>
    public IReadOnlyList<CompetencyDecision> Decisions { get; init; } = [];

    /// <summary>How many people count as certified trainers on a day, each once.</summary>
    public int TrainersOn(DateOnly day) =>
        Trainers.Where(trainer => trainer.CountsOn(day)).Select(trainer => trainer.Holder).Distinct(StringComparer.Ordinal).Count();

    public Evidence Of(CompetencyId competency) => new(
        [.. Skills.Where(skill => skill.Competency == competency)],
        [.. Figures.Where(figure => figure.Competency == competency)],
        [.. Points.Where(points => points.Competency == competency)])
    {
        Decisions = [.. Decisions.Where(decision => decision.Competency == competency)],
    };

    /// <summary>The latest points not after a day, in tenths, by component of an option. The evidence is one competency's.</summary>
    public IReadOnlyDictionary<ComponentId, int> PointsOn(OptionId option, DateOnly day) =>
        Points
            .Where(points => points.Option == option && points.AsOf <= day)
            .GroupBy(points => points.Component)
            .ToDictionary(points => points.Key, points => points.MaxBy(row => row.AsOf)!.Tenths);
}
