using System.Globalization;

namespace MpnBenefits.Domain.Competencies;

/// <summary>
/// A company's figure for one month, as received (R7): Azure consumption of August 2021. A delivery has one row per company,
/// competency, metric and month; a correction comes in a later one.
/// </summary>
public sealed class MonthlyFigure : IEvidenceRow
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required CompanyId Company { get; init; }

    public required EvidenceBatchId Batch { get; init; }

    public required CompetencyId Competency { get; init; }

    public required MetricId Metric { get; init; }

    /// <summary>The month, by its first day, whichever day of it was handed in.</summary>
    public required DateOnly Month { get; init => field = new(value.Year, value.Month, 1); }

    /// <summary>The amount in hundredths: 15,000 is 1500000.</summary>
    public required long Hundredths { get; init; }

    public decimal Amount => Hundredths / 100m;

    public string Key => $"{Competency}|{Metric}|{Cells.Of(Month)}";

    public string About => $"{Competency} {Metric} {Cells.Of(Month)[..7]}: {Content}";

    public string Content => string.Create(CultureInfo.InvariantCulture, $"amount={Amount:0.##}");
}
