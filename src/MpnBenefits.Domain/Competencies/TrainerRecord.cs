namespace MpnBenefits.Domain.Competencies;

/// <summary>
/// A certified trainer of a company, as received (R26). Certified from 1 March 2021 to 28 February 2022, the person counts
/// on both days; one who left on 30 August 2021 counts from that day no more.
/// </summary>
public sealed class TrainerRecord : IPersonalEvidence
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required CompanyId Company { get; init; }

    public required EvidenceBatchId Batch { get; init; }

    public string? Mcid { get; init; }

    /// <summary>The person's name as received.</summary>
    public required string Holder { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>The last day of the certification; null when it does not run out.</summary>
    public DateOnly? ValidTo { get; init; }

    public DateOnly? LinkedOn { get; init; }

    public DateOnly? LeftOn { get; init; }

    public string Who => Mcid ?? Cells.Folded(Holder);

    public string Key => $"{Who}|{Cells.Of(ValidFrom)}";

    public string Content => $"valid_to={Cells.Of(ValidTo)} linked_on={Cells.Of(LinkedOn)} left_on={Cells.Of(LeftOn)}";

    public string About => $"valid_from={Cells.Of(ValidFrom)} {Content}";

    public bool IsAs(IEvidenceRow other) => Content == other.Content && other is TrainerRecord trainer && trainer.Holder == Holder;

    public bool CountsOn(DateOnly day) =>
        ValidFrom <= day
        && (LinkedOn is not { } linked || linked <= day)
        && (ValidTo is not { } valid || day <= valid)
        && (LeftOn is not { } left || day < left);

    public IPersonalEvidence Leaving(EvidenceBatchId batch, DateOnly on) => new TrainerRecord
    {
        Company = Company,
        Batch = batch,
        Mcid = Mcid,
        Holder = Holder,
        ValidFrom = ValidFrom,
        ValidTo = ValidTo,
        LinkedOn = LinkedOn,
        LeftOn = on,
    };
}
