namespace MpnBenefits.Domain.Competencies;

/// <summary>
/// A certified trainer of a company, as received (R26). Certified from 1 March 2021 to 28 February 2022, the person counts
/// on both days; one who left on 30 August 2021 counts from that day no more.
/// </summary>
public sealed class TrainerRecord : ICompanyOwned
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required CompanyId Company { get; init; }

    public required EvidenceBatchId Batch { get; init; }

    /// <summary>The person's name as received.</summary>
    public required string Holder { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>The last day of the certification; null when it does not run out.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>The day the holder left the company.</summary>
    public DateOnly? LeftOn { get; init; }

    public bool CountsOn(DateOnly day) =>
        ValidFrom <= day && (ValidTo is not { } valid || day <= valid) && (LeftOn is not { } left || day < left);
}
