namespace MpnBenefits.Domain.Competencies;

/// <summary>
/// A figure of the last whole calendar months before the day (R7). On 15 September 2021 twelve months are September 2020
/// to August 2021: US$15,000 of 15,000 is met, 14,999 is not, and what was consumed in August 2020 counts no more.
/// </summary>
public sealed record FigureRequirement : Requirement
{
    public required Metric Metric { get; init; }

    public required decimal Threshold { get; init; }

    public required int Months { get; init; }

    public override RequirementKind Kind => RequirementKind.Figure;

    public override decimal Need => Threshold;

    internal override decimal Have(Evidence evidence, CompetencyOption option, DateOnly on, ExtensionDecision extension)
    {
        var months = TrailingMonths.Before(evidence.ReadOn(on), Months);
        return Metric.Read(evidence.Figures.Where(figure => figure.Metric == Metric.Id && months.Contains(figure.Month))) ?? 0;
    }
}

/// <summary>A figure the programme measures monthly, with its unit.</summary>
public sealed record Metric(MetricId Id, Bilingual Name, Bilingual Unit, MetricReading Reading)
{
    /// <summary>What monthly figures of it come to; null when there are none.</summary>
    public decimal? Read(IEnumerable<MonthlyFigure> figures)
    {
        var known = figures.ToList();
        return known.Count == 0 ? null
            : Reading is MetricReading.Latest ? known.MaxBy(figure => figure.Month)!.Amount
            : known.Sum(figure => figure.Amount);
    }
}

/// <summary>How monthly figures become one: consumption and revenue add up, seats and entitlements stand as they last stood.</summary>
public enum MetricReading
{
    Sum,
    Latest,
}
