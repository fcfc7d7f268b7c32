namespace MpnBenefits.Domain.Competencies;

/// <summary>
/// One delivery of evidence: where it came from, when, and what it was. Every skill, figure and point names the batch it
/// came in, so that each number on a page can be traced.
/// </summary>
public sealed class EvidenceBatch : Aggregate
{
    public const int WhatLimit = 200;

    private EvidenceBatch()
    {
    }

    public EvidenceBatchId Id { get; private init; }

    public EvidenceOrigin Origin { get; private init; }

    public DateTimeOffset ReceivedAt { get; private init; }

    /// <summary>What was delivered, such as the name of the file.</summary>
    public string What { get; private init; } = "";

    public override CompanyId? AuditedUnder => null;

    public static EvidenceBatch Receive(EvidenceOrigin origin, string what, DateTimeOffset receivedAt, EvidenceCounts counts)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(what.Length, WhatLimit);
        var batch = new EvidenceBatch { Id = EvidenceBatchId.New(), Origin = origin, ReceivedAt = receivedAt, What = what };
        batch.Record(new EvidenceReceived(batch.Id, origin, counts.Skills, counts.Figures, counts.Points));
        return batch;
    }
}

/// <summary>How many rows of each kind a batch brought.</summary>
public sealed record EvidenceCounts(int Skills, int Figures, int Points);

public enum EvidenceOrigin
{
    Programme,
    Staff,
    Demonstration,
}

public sealed record EvidenceReceived(EvidenceBatchId Batch, EvidenceOrigin Origin, int Skills, int Figures, int Points) : DomainEvent
{
    public override string Subject => Batch.Value.ToString();
}
