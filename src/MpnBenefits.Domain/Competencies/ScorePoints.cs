using System.Globalization;

namespace MpnBenefits.Domain.Competencies;

/// <summary>
/// The points of one component of an option's score as they stood on a day, as received. Of several days the latest not
/// after the day one asks on counts. A delivery has one row per company, competency, option, component and day.
/// </summary>
public sealed class ScorePoints : IEvidenceRow
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required CompanyId Company { get; init; }

    public required EvidenceBatchId Batch { get; init; }

    public required CompetencyId Competency { get; init; }

    public required OptionId Option { get; init; }

    public required ComponentId Component { get; init; }

    public required DateOnly AsOf { get; init; }

    /// <summary>The points in tenths: 7.5 is 75.</summary>
    public required int Tenths { get; init; }

    public string Key => $"{Competency}|{Option}|{Component}|{Cells.Of(AsOf)}";

    public string About => $"{Competency} {Option} {Component} {Cells.Of(AsOf)}: {Content}";

    public string Content => string.Create(CultureInfo.InvariantCulture, $"points={Tenths / 10m:0.#}");
}
