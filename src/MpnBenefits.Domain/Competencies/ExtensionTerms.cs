namespace MpnBenefits.Domain.Competencies;

/// <summary>What an extension says, as it is handed in to be published.</summary>
public sealed record ExtensionTerms
{
    public required DateOnly AnniversaryFrom { get; init; }

    public required DateOnly AnniversaryTo { get; init; }

    public required int ExtendsToYear { get; init; }

    public required bool WaivesSkills { get; init; }

    public required bool WaivesPerformance { get; init; }

    public required bool FeeDue { get; init; }

    public required string Source { get; init; }

    public IReadOnlyList<CompetencyId> Excluded { get; init; } = [];

    public IReadOnlyList<ExceptionTerms> Exceptions { get; init; } = [];
}

/// <summary>What an extension says about one excluded competency; points without a component are none.</summary>
public sealed record ExceptionTerms(
    CompetencyId Competency, DateOnly AnniversaryFrom, DateOnly AnniversaryTo, ComponentId? Component, int PointsGranted, string Source)
{
    internal ExtensionException Of(ExtensionId extension) =>
        new(extension, Competency, AnniversaryFrom, AnniversaryTo, Component, Component is null ? 0 : PointsGranted) { Source = Source };
}
