using MpnBenefits.Domain.Deliveries;

namespace MpnBenefits.Domain.Competencies;

/// <summary>How many rows of each kind a batch brought.</summary>
public sealed record EvidenceCounts(int Skills, int Figures, int Points);

public enum EvidenceOrigin
{
    Programme,
    Staff,
    Demonstration,
}

/// <summary>How far a delivery has come; computed from its days.</summary>
public enum EvidenceBatchState
{
    Checking,
    Checked,
    InForce,
    Discarded,
}

/// <summary>The delivery has taken effect, was discarded, or is still being checked.</summary>
[Rules(7, 8)]
public sealed record DeliveryNotWaiting(long Number) : Refusal;

/// <summary>Every line of the delivery is known already, or refused.</summary>
[Rules(7, 8)]
public sealed record DeliveryChangesNothing(long Number) : Refusal;

/// <summary>Another delivery took effect since this one was checked, so that its lines must be compared anew.</summary>
[Rules(7, 8)]
public sealed record EvidenceChangedSince(long Number) : Refusal;

public sealed record EvidenceReceived(EvidenceBatchId Batch, EvidenceOrigin Origin, int Skills, int Figures, int Points) : DomainEvent
{
    public override string Subject => Batch.Value.ToString();
}

public sealed record EvidenceDelivered(EvidenceBatchId Batch, DeliveryKind Kind, int Lines) : DomainEvent
{
    public override string Subject => Batch.Value.ToString();
}

public sealed record EvidenceChecked(EvidenceBatchId Batch, int NewLines, int ChangedLines, int KnownLines, int RefusedLines) : DomainEvent
{
    public override string Subject => Batch.Value.ToString();
}

public sealed record EvidenceCheckedAgain(EvidenceBatchId Batch) : DomainEvent
{
    public override string Subject => Batch.Value.ToString();
}

public sealed record EvidenceInForce(EvidenceBatchId Batch, int NewLines, int ChangedLines) : DomainEvent
{
    public override string Subject => Batch.Value.ToString();
}

public sealed record EvidenceDiscarded(EvidenceBatchId Batch) : DomainEvent
{
    public override string Subject => Batch.Value.ToString();
}
