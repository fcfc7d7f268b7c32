namespace MpnBenefits.Domain.Competencies;

/// <summary>Met through an option, at the level whose rows were met: gold rows also qualify for silver.</summary>
[Rules(7, 8)]
public sealed record RequirementsMet(CompetencyId Competency, LevelId Level, OptionId Option) : Reason;

/// <summary>Not checked because of an extension, through the anniversary named.</summary>
[Rules(1, 3)]
public sealed record RequirementsWaived(CompetencyId Competency, ExtensionId Extension, DateOnly Until) : Reason;

/// <summary>Not met; the option that comes closest and what it still lacks.</summary>
[Rules(7, 8, 10)]
public sealed record RequirementsNotMet(CompetencyId Competency, LevelId Level, OptionId Option, IReadOnlyList<Shortfall> Shortfalls) : Refusal;

/// <summary>No row says what is required, so nothing can be met; only an extension or a recorded decision helps.</summary>
[Rules(7, 8)]
public sealed record RequirementsCannotBeJudged(CompetencyId Competency) : Refusal;

/// <summary>No row says what is required, and two people of support accepted it on a day, for the year from the anniversary named.</summary>
[Rules(7, 8)]
public sealed record RequirementsDecided(CompetencyId Competency, DateOnly On, DateOnly Anniversary) : Reason;

/// <summary>An extension covers the anniversary and leaves this competency out; the points it grants instead, if any.</summary>
[Rules(2)]
public sealed record ExtensionExcludesCompetency(CompetencyId Competency, ExtensionId Extension, int PointsGranted) : Reason;

/// <summary>How far a row is from being met: 1 of 2 people, 14,999 of 15,000, 55 of 80 points.</summary>
/// <param name="Kind">What is counted.</param>
/// <param name="Metric">The figure that is short; null for people, points and statuses.</param>
/// <param name="Have">What there is on the day.</param>
/// <param name="Need">What is asked for.</param>
public sealed record Shortfall(RequirementKind Kind, MetricId? Metric, decimal Have, decimal Need)
{
    public decimal Missing => Need - Have;
}
