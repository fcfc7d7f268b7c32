using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Readiness;

namespace MpnBenefits.Web.Ui;

/// <summary>
/// Twelve months against what the levels ask for. What adds up is drawn as steps, each month upon those before it, so that
/// the last step meets the line or not; what stands as it last stood is a column a month.
/// </summary>
public sealed record MonthsPicture(string Id, FigureSeries Series)
{
    public const int Height = 220;
    private const double Top = 24;
    private const double Bottom = 190;
    private const double Gap = .18;

    public bool AddsUp => Series.Metric.Reading is MetricReading.Sum;

    public IReadOnlyList<MonthColumn> Columns => [.. Series.Months.Select(Column)];

    public IEnumerable<(FigureThreshold Threshold, double Y)> Lines => Series.Thresholds.Select(one => (one, Y(one.Amount)));

    private double Width => 100.0 / Series.Months.Count;

    private decimal Most => Math.Max(Series.Thresholds.Select(one => one.Amount).DefaultIfEmpty(1).Max(), Series.Months.Max(Reaches)) * 1.08m;

    private decimal Before(FigureMonth month) =>
        AddsUp ? Series.Months.TakeWhile(one => one.Month < month.Month).Sum(one => one.Amount ?? 0) : 0;

    private decimal Reaches(FigureMonth month) => Before(month) + (month.Amount ?? 0);

    private MonthColumn Column(FigureMonth month, int index)
    {
        var (low, high) = (Y(Before(month)), Y(Reaches(month)));
        return new(month, (index + (Gap / 2)) * Width, Width * (1 - Gap), high, low, Bottom, index == 0 && AddsUp, index % 2 == 1);
    }

    private double Y(decimal amount) => Bottom - ((Bottom - Top) * (double)(amount / Most));
}

/// <summary>One month's column: where it stands, what it adds, and whether it falls out next month; narrow screens name every second one.</summary>
public sealed record MonthColumn(FigureMonth Month, double X, double Width, double High, double Low, double Floor, bool FallsOut, bool IsOdd)
{
    public double Middle => X + (Width / 2);
}
