namespace MpnBenefits.Domain.Competencies;

/// <summary>
/// What one employee has passed, as received, for one competency (R8). An exam accepted until 31 December 2021 counts on
/// that day and not on 5 January 2022; a person who left on 30 August 2021 counts from that day no more, and one linked
/// to the company on 1 March 2021 not before it.
/// </summary>
public sealed class SkillRecord : IPersonalEvidence
{
    public const int TextLimit = 200;
    public const int McidLimit = 20;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required CompanyId Company { get; init; }

    public required EvidenceBatchId Batch { get; init; }

    public required CompetencyId Competency { get; init; }

    public string? Mcid { get; init; }

    /// <summary>The person's name as received; of an authorization, the company's.</summary>
    public required string Holder { get; init; }

    public required SkillKind Kind { get; init; }

    public required string Title { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>The last day of its own validity; null when it does not run out.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>The last day on which the programme accepts it, however long it is valid.</summary>
    public DateOnly? AcceptedUntil { get; init; }

    public DateOnly? LinkedOn { get; init; }

    public DateOnly? LeftOn { get; init; }

    public string Who => Mcid ?? Cells.Folded(Holder);

    public string Key => $"{Competency}|{Who}|{Kind}|{Cells.Folded(Title)}|{Cells.Of(ValidFrom)}";

    public string Content =>
        $"valid_to={Cells.Of(ValidTo)} accepted_until={Cells.Of(AcceptedUntil)} linked_on={Cells.Of(LinkedOn)} left_on={Cells.Of(LeftOn)}";

    public string About => $"{Competency} {Kind}, {Title}: {Content}";

    /// <summary>The last day of its validity or of its acceptance, whoever holds it; null when it does not run out.</summary>
    public DateOnly? ExpiresOn => ValidTo is { } valid && AcceptedUntil is { } accepted ? (valid < accepted ? valid : accepted) : ValidTo ?? AcceptedUntil;

    /// <summary>The last day on which it counts; null when no day is known. Someone who left on a day counted on the day before.</summary>
    public DateOnly? LastDay
    {
        get
        {
            DateOnly?[] ends = [ValidTo, AcceptedUntil, LeftOn?.AddDays(-1)];
            return ends.Min();
        }
    }

    public bool IsAs(IEvidenceRow other) => Content == other.Content && other is SkillRecord skill && skill.Holder == Holder;

    public bool CountsOn(DateOnly day) =>
        ValidFrom <= day
        && (LinkedOn is not { } linked || linked <= day)
        && (LastDay is not { } last || day <= last);

    public IPersonalEvidence Leaving(EvidenceBatchId batch, DateOnly on) => new SkillRecord
    {
        Company = Company,
        Batch = batch,
        Competency = Competency,
        Mcid = Mcid,
        Holder = Holder,
        Kind = Kind,
        Title = Title,
        ValidFrom = ValidFrom,
        ValidTo = ValidTo,
        AcceptedUntil = AcceptedUntil,
        LinkedOn = LinkedOn,
        LeftOn = on,
    };
}

/// <summary>The kind of proof: what a person passed, or a standing the company itself was given.</summary>
public enum SkillKind
{
    Exam,
    Certification,
    Assessment,
    Authorization,
}
