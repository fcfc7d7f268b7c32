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

    /// <summary>
    /// The day on which it is all that is known; null when one looks at no later day. A person's last day is known ahead, a
    /// figure of a month to come is not: looking ahead, figures and points are read as they stand on this day.
    /// </summary>
    public DateOnly? KnownOn { get; init; }

    public bool IsEmpty => Skills.Count == 0 && Figures.Count == 0 && Points.Count == 0;

    /// <summary>The day on which figures are read when one asks about a day.</summary>
    public DateOnly ReadOn(DateOnly day) => KnownOn is { } known && known < day ? known : day;

    /// <summary>What would be left if a person were gone.</summary>
    public Evidence Without(string who) => this with
    {
        Skills = [.. Skills.Where(skill => skill.Who != who)],
        Trainers = [.. Trainers.Where(trainer => trainer.Who != who)],
    };

    /// <summary>What support decided where no row judges; only what is confirmed counts.</summary>
    public IReadOnlyList<CompetencyDecision> Decisions { get; init; } = [];

    /// <summary>How many people count as certified trainers on a day, each once.</summary>
    public int TrainersOn(DateOnly day) =>
        Trainers.Where(trainer => trainer.CountsOn(day)).Select(trainer => trainer.Who).Distinct(StringComparer.Ordinal).Count();

    public Evidence Of(CompetencyId competency) => this with
    {
        Skills = [.. Skills.Where(skill => skill.Competency == competency)],
        Figures = [.. Figures.Where(figure => figure.Competency == competency)],
        Points = [.. Points.Where(points => points.Competency == competency)],
        Decisions = [.. Decisions.Where(decision => decision.Competency == competency)],
    };

    /// <summary>The latest points not after a day, in tenths, by component of an option. The evidence is one competency's.</summary>
    public IReadOnlyDictionary<ComponentId, int> PointsOn(OptionId option, DateOnly day) =>
        Points
            .Where(points => points.Option == option && points.AsOf <= day)
            .GroupBy(points => points.Component)
            .ToDictionary(points => points.Key, points => points.MaxBy(row => row.AsOf)!.Tenths);
}
