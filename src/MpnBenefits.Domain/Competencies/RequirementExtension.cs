namespace MpnBenefits.Domain.Competencies;

/// <summary>
/// R1-R4: competencies whose anniversary falls in a range, both days included, are carried through the next anniversary
/// without skills or performance being checked; the fee stays due. The row <c>covid-2021-h1</c> reaches from 1 January to
/// 30 June 2021: an anniversary on 15 March 2021 is extended to 15 March 2022, one on 1 July 2021 is not.
/// The next extension is another row.
/// </summary>
public sealed class RequirementExtension : Aggregate
{
    private readonly List<ExcludedCompetency> excluded = [];
    private readonly List<ExtensionException> exceptions = [];

    private RequirementExtension()
    {
    }

    public ExtensionId Id { get; private init; }

    public DateOnly AnniversaryFrom { get; private init; }

    public DateOnly AnniversaryTo { get; private init; }

    public int ExtendsToYear { get; private init; }

    public bool WaivesSkills { get; private init; }

    public bool WaivesPerformance { get; private init; }

    public bool FeeDue { get; private init; }

    /// <summary>The catalogue's id of the page that announced it.</summary>
    public string Source { get; private init; } = "";

    /// <summary>The competencies it does not hold for (R2).</summary>
    public IReadOnlyList<ExcludedCompetency> Excluded => excluded;

    /// <summary>What an excluded competency is granted instead, by anniversary.</summary>
    public IReadOnlyList<ExtensionException> Exceptions => exceptions;

    public override CompanyId? AuditedUnder => null;

    public static RequirementExtension Publish(ExtensionId id, ExtensionTerms terms)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(terms.AnniversaryTo, terms.AnniversaryFrom);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(terms.ExtendsToYear, terms.AnniversaryTo.Year);
        var extension = new RequirementExtension
        {
            Id = id,
            AnniversaryFrom = terms.AnniversaryFrom,
            AnniversaryTo = terms.AnniversaryTo,
            ExtendsToYear = terms.ExtendsToYear,
            WaivesSkills = terms.WaivesSkills,
            WaivesPerformance = terms.WaivesPerformance,
            FeeDue = terms.FeeDue,
            Source = terms.Source,
        };
        extension.excluded.AddRange(terms.Excluded.Select(competency => new ExcludedCompetency(id, competency)));
        extension.exceptions.AddRange(terms.Exceptions.Select(exception => exception.Of(id)));
        extension.Record(new ExtensionPublished(
            id, terms.AnniversaryFrom, terms.AnniversaryTo, terms.ExtendsToYear, terms.WaivesSkills, terms.WaivesPerformance, terms.Excluded));
        return extension;
    }

    public bool Covers(DateOnly anniversary) => AnniversaryFrom <= anniversary && anniversary <= AnniversaryTo;

    /// <summary>The anniversary through which it carries: the same day in the year it extends to.</summary>
    public DateOnly Until(DateOnly anniversary) => anniversary.AddYears(ExtendsToYear - anniversary.Year);

    internal ExtensionDecision Decide(CompetencyId competency, DateOnly anniversary) =>
        excluded.Any(row => row.Competency == competency)
            ? Granted(exceptions.FirstOrDefault(row => row.Competency == competency && row.Covers(anniversary)))
            : new()
            {
                Extension = Id,
                WaivesSkills = WaivesSkills,
                WaivesPerformance = WaivesPerformance,
                Until = Until(anniversary),
                FeeDue = FeeDue,
            };

    private ExtensionDecision Granted(ExtensionException? exception) => new()
    {
        ExcludedBy = Id,
        PointsGranted = exception?.PointsGranted ?? 0,
        Component = exception?.Component,
    };
}

/// <summary>A competency an extension does not hold for; <c>cloud-business-applications</c> in both of 2021.</summary>
public sealed record ExcludedCompetency(ExtensionId Extension, CompetencyId Competency);

/// <summary>
/// What holds for an excluded competency in a range of anniversaries, both days included. Without a component the
/// published requirements apply in full; with one its points are granted: 15 of functional consultant growth from
/// 1 April to 30 June 2021.
/// </summary>
public sealed record ExtensionException(
    ExtensionId Extension, CompetencyId Competency, DateOnly AnniversaryFrom, DateOnly AnniversaryTo, ComponentId? Component, int PointsGranted)
{
    /// <summary>The catalogue's id of the page that announced it.</summary>
    public string Source { get; init; } = "";

    public bool Covers(DateOnly anniversary) => AnniversaryFrom <= anniversary && anniversary <= AnniversaryTo;
}

public sealed record ExtensionPublished(
    ExtensionId Extension,
    DateOnly AnniversaryFrom,
    DateOnly AnniversaryTo,
    int ExtendsToYear,
    bool WaivesSkills,
    bool WaivesPerformance,
    IReadOnlyList<CompetencyId> Excluded) : DomainEvent
{
    public override string Subject => Extension.Value;
}
