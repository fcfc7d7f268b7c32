namespace MpnBenefits.Domain.Competencies;

/// <summary>
/// What one employee has passed, as received, for one competency (R8). An exam accepted until 31 December 2021 counts on
/// that day and not on 5 January 2022; a person who left on 30 August 2021 counts from that day no more.
/// </summary>
public sealed class SkillRecord : ICompanyOwned
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required CompanyId Company { get; init; }

    public required EvidenceBatchId Batch { get; init; }

    public required CompetencyId Competency { get; init; }

    /// <summary>The person's name as received; of an authorization, the company's.</summary>
    public required string Holder { get; init; }

    public required SkillKind Kind { get; init; }

    public required string Title { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>The last day of its own validity; null when it does not run out.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>The last day on which the programme accepts it, however long it is valid.</summary>
    public DateOnly? AcceptedUntil { get; init; }

    /// <summary>The day the holder left the company.</summary>
    public DateOnly? LeftOn { get; init; }

    public bool CountsOn(DateOnly day) =>
        ValidFrom <= day
        && (ValidTo is not { } valid || day <= valid)
        && (AcceptedUntil is not { } accepted || day <= accepted)
        && (LeftOn is not { } left || day < left);
}

/// <summary>The kind of proof: what a person passed, or a standing the company itself was given.</summary>
public enum SkillKind
{
    Exam,
    Certification,
    Assessment,
    Authorization,
}
