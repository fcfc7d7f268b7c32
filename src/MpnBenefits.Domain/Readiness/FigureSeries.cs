using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Programme;

namespace MpnBenefits.Domain.Readiness;

/// <summary>
/// A metric's months against what the levels ask for (R7): the last twelve whole months before a day, and the months of the
/// anniversary year. On 20 September 2021 the twelve are September 2020 to August 2021, and September 2020 falls out on
/// 1 October; for an anniversary on 10 January 2022 the year's months are January to December 2021.
/// </summary>
public sealed record FigureSeries(CompetencyOption Option, Metric Metric, IReadOnlyList<FigureMonth> Months, IReadOnlyList<FigureThreshold> Thresholds)
{
    /// <summary>What the trailing months come to.</summary>
    public decimal Trailing => Months[^1].Trailing;

    /// <summary>What the anniversary year has come to so far; null when nothing is held.</summary>
    public decimal? AnniversaryYear => Months[^1].AnniversaryYear;

    /// <summary>What the oldest month takes with it when it falls out, and the day it does.</summary>
    public (decimal Amount, DateOnly On) FallsOut => (Months[0].Amount ?? 0, Months[^1].Month.AddMonths(2));

    /// <summary>A series for each metric that an option measures, in catalogue order.</summary>
    public static IReadOnlyList<FigureSeries> Of(Competency competency, Evidence evidence, Market market, DateOnly today, DateOnly? anniversary) =>
    [
        .. from option in competency.Options
           from rows in option.Requirements.OfType<FigureRequirement>().Where(row => row.AppliesIn(market)).GroupBy(row => row.Metric.Id)
           let row = rows.First()
           select new FigureSeries(
               option,
               row.Metric,
               MonthsOf(row, [.. evidence.Figures.Where(figure => figure.Competency == competency.Id && figure.Metric == row.Metric.Id)], today, anniversary),
               [.. rows.Select(one => new FigureThreshold(one.Level, one.Threshold)).DistinctBy(one => one.Level)]),
    ];

    private static List<FigureMonth> MonthsOf(FigureRequirement row, IReadOnlyList<MonthlyFigure> figures, DateOnly today, DateOnly? anniversary)
    {
        var shown = TrailingMonths.Before(today, row.Months);
        var year = anniversary is { } day ? TrailingMonths.Before(day, 12) : (TrailingMonths?)null;
        return [.. Enumerable.Range(0, shown.Count).Select(index => shown.First.AddMonths(index)).Select(month =>
        {
            var trailing = TrailingMonths.Before(month.AddMonths(1), row.Months);
            return new FigureMonth(
                month,
                figures.FirstOrDefault(figure => figure.Month == month)?.Amount,
                row.Metric.Read(figures.Where(figure => trailing.Contains(figure.Month))) ?? 0,
                year is { } whole ? row.Metric.Read(figures.Where(figure => whole.Contains(figure.Month) && figure.Month <= month)) ?? 0 : null);
        })];
    }
}

/// <summary>One month: what came in, and what it and those before it come to, over twelve months and in the anniversary year.</summary>
public sealed record FigureMonth(DateOnly Month, decimal? Amount, decimal Trailing, decimal? AnniversaryYear);

/// <summary>What a level asks for of a metric.</summary>
public sealed record FigureThreshold(LevelId Level, decimal Amount);
