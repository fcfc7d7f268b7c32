namespace MpnBenefits.Domain.Competencies;

/// <summary>
/// What the extensions in force mean for one competency at one anniversary (R1-R4), whatever the day one asks on. With
/// Cloud Business Applications, excluded: 0 points for 31 March 2021, 15 for 1 April. For 1 July 2021 there is nothing
/// unless the row of the second half is loaded.
/// </summary>
public sealed record ExtensionDecision
{
    public static readonly ExtensionDecision None = new();

    /// <summary>The extension that holds for the competency; null when none covers the anniversary or it is excluded.</summary>
    public ExtensionId? Extension { get; init; }

    public bool WaivesSkills { get; init; }

    public bool WaivesPerformance { get; init; }

    /// <summary>The anniversary through which it carries; null when it does not.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The extension that covers the anniversary and leaves the competency out (R2).</summary>
    public ExtensionId? ExcludedBy { get; init; }

    /// <summary>The points granted to an excluded competency's score, in the component named.</summary>
    public int PointsGranted { get; init; }

    public ComponentId? Component { get; init; }

    /// <summary>R4: an extension waives requirements, never the fee, unless it says so.</summary>
    public bool FeeDue { get; init; } = true;

    /// <summary>Whether nothing at all is checked (R3).</summary>
    public bool Waived => WaivesSkills && WaivesPerformance;

    public bool Excluded => ExcludedBy is not null;

    /// <summary>The extension is found by the anniversary, both ends included; of two that overlap the later begun holds.</summary>
    public static ExtensionDecision For(CompetencyId competency, DateOnly anniversary, IReadOnlyList<RequirementExtension> extensions) =>
        extensions
            .Where(extension => extension.Covers(anniversary))
            .OrderByDescending(extension => extension.AnniversaryFrom)
            .ThenBy(extension => extension.Id.Value, StringComparer.Ordinal)
            .FirstOrDefault()?
            .Decide(competency, anniversary) ?? None;

    /// <summary>The decision as a reason; null where no extension says anything.</summary>
    public Reason? Why(CompetencyId competency) =>
        Extension is { } extension && Until is { } until ? new RequirementsWaived(competency, extension, until) :
        ExcludedBy is { } excludedBy ? new ExtensionExcludesCompetency(competency, excludedBy, PointsGranted) :
        null;
}
