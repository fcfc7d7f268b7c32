using MpnBenefits.Domain.Programme;

namespace MpnBenefits.Domain.Competencies;

/// <summary>
/// One typed row of what an option asks for at a level (R7, R8), with the source's own sentence beside it:
/// "US$15,000 Azure consumption in 12 months (developed markets)" is the figure 15,000 over 12 months.
/// </summary>
public abstract record Requirement
{
    public required LevelId Level { get; init; }

    /// <summary>The only market it holds in; null for all.</summary>
    public required Market? Market { get; init; }

    public required Citation Source { get; init; }

    public abstract RequirementKind Kind { get; }

    /// <summary>How much is asked for: people, an amount, points, or 1 for a status.</summary>
    public abstract decimal Need { get; }

    public bool AppliesIn(Market market) => Market is not { } only || only == market;

    /// <summary>Skills are one waiver and performance the other (R3); a score and a status are performance.</summary>
    public virtual bool WaivedBy(ExtensionDecision extension) => extension.WaivesPerformance;

    /// <summary>How much there is on a day. The evidence is one company's, of one competency.</summary>
    internal abstract decimal Have(Evidence evidence, CompetencyOption option, DateOnly on, ExtensionDecision extension);
}

/// <summary>What a requirement counts.</summary>
public enum RequirementKind
{
    Skills,
    Figure,
    Score,
    Status,
}

/// <summary>Where a row was read, and whether it is known to have held in 2021 or only before.</summary>
/// <param name="Sentence">The source's own words.</param>
/// <param name="Document">The catalogue's id of the source.</param>
/// <param name="Confidence">The catalogue's word for how sure it is.</param>
/// <param name="KnownFor2021">False for a historic row; what it decides, pages mark as such.</param>
public sealed record Citation(string Sentence, string Document, string Confidence, bool KnownFor2021);
