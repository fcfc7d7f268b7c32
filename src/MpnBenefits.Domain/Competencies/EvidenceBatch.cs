using MpnBenefits.Domain.Deliveries;

namespace MpnBenefits.Domain.Competencies;

/// <summary>
/// One delivery of evidence: where it came from, when, and what it was. Every skill, figure and point names the delivery it
/// came in, so that each number on a page can be traced. A file is received, checked line by line, and then takes effect
/// as a whole by this one row; until then nothing in it counts.
/// </summary>
public sealed class EvidenceBatch : Aggregate, INumbered
{
    public const int WhatLimit = 200;
    public const int DigestLength = 64;

    private EvidenceBatch()
    {
    }

    public EvidenceBatchId Id { get; private init; }

    /// <summary>1 for the first delivery, rising; people speak of "delivery 12".</summary>
    public long Number { get; private set; }

    public EvidenceOrigin Origin { get; private init; }

    public DateTimeOffset ReceivedAt { get; private init; }

    /// <summary>What was delivered, such as the name of the file.</summary>
    public string What { get; private init; } = "";

    /// <summary>What the file's lines are about; null when it was no file.</summary>
    public DeliveryKind? Kind { get; private init; }

    /// <summary>SHA-256 of the file, by which the same one is known again.</summary>
    public string? Digest { get; private init; }

    public PersonId? ReceivedBy { get; private init; }

    /// <summary>What was in force when its lines began to be compared with it; they are not valid against anything later.</summary>
    public EvidenceBatchId? CheckedAgainst { get; private set; }

    public DateTimeOffset? CheckedAt { get; private set; }

    /// <summary>From here on its rows count.</summary>
    public DateTimeOffset? EffectiveAt { get; private set; }

    /// <summary>The delivery it took effect after; no two can follow the same.</summary>
    public EvidenceBatchId? Follows { get; private set; }

    public DateTimeOffset? DiscardedAt { get; private set; }

    /// <summary>Who has it in work until when; a process that died lets it go by being late.</summary>
    public DateTimeOffset? InWorkUntil { get; private set; }

    public int LinesRead { get; private set; }

    /// <summary>How many lines the file has, as counted when it came.</summary>
    public int Lines { get; private init; }

    public int NewLines { get; private set; }

    public int ChangedLines { get; private set; }

    public int KnownLines { get; private set; }

    public int RefusedLines { get; private set; }

    public string Series => "evidence";

    public EvidenceBatchState State =>
        DiscardedAt is not null ? EvidenceBatchState.Discarded
        : EffectiveAt is not null ? EvidenceBatchState.InForce
        : CheckedAt is not null ? EvidenceBatchState.Checked
        : EvidenceBatchState.Checking;

    /// <summary>Whether it would change anything.</summary>
    public bool Brings => NewLines + ChangedLines > 0;

    public override CompanyId? AuditedUnder => null;

    public void Take(long number) => Number = number;

    /// <summary>Evidence that counts at once, handed over by a person or made for the demonstration.</summary>
    public static EvidenceBatch Receive(EvidenceOrigin origin, string what, DateTimeOffset receivedAt, EvidenceCounts counts)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(what.Length, WhatLimit);
        var batch = new EvidenceBatch { Id = EvidenceBatchId.New(), Origin = origin, ReceivedAt = receivedAt, What = what, CheckedAt = receivedAt, EffectiveAt = receivedAt };
        batch.Record(new EvidenceReceived(batch.Id, origin, counts.Skills, counts.Figures, counts.Points));
        return batch;
    }

    /// <summary>A file whose lines are to be checked.</summary>
    public static EvidenceBatch Deliver(DeliveryKind kind, string fileName, string digest, int lines, PersonId by, DateTimeOffset at)
    {
        var batch = new EvidenceBatch
        {
            Id = EvidenceBatchId.New(),
            Origin = EvidenceOrigin.Programme,
            ReceivedAt = at,
            What = fileName.Length > WhatLimit ? fileName[..WhatLimit] : fileName,
            Kind = kind,
            Digest = digest,
            Lines = lines,
            ReceivedBy = by,
        };
        batch.Record(new EvidenceDelivered(batch.Id, kind, lines));
        return batch;
    }

    /// <summary>Its lines are compared anew, because something else took effect since.</summary>
    public Result<EvidenceBatch> CheckAgain()
    {
        if (State is not EvidenceBatchState.Checked)
        {
            return new DeliveryNotWaiting(Number);
        }

        (CheckedAt, CheckedAgainst, InWorkUntil) = (null, null, null);
        (LinesRead, NewLines, ChangedLines, KnownLines, RefusedLines) = (0, 0, 0, 0, 0);
        Record(new EvidenceCheckedAgain(Id));
        return this;
    }

    /// <summary>The last line was checked. One that would change nothing has nothing to wait for.</summary>
    public void Checked(DateTimeOffset at)
    {
        (CheckedAt, InWorkUntil) = (at, null);
        Record(new EvidenceChecked(Id, NewLines, ChangedLines, KnownLines, RefusedLines));
    }

    /// <summary>
    /// All its rows count from now on. Refused when it is not waiting, when it would change nothing, and when another
    /// delivery took effect since its lines were compared.
    /// </summary>
    public Result<EvidenceBatch> TakeEffect(EvidenceBatchId? inForce, DateTimeOffset at)
    {
        if (State is not EvidenceBatchState.Checked)
        {
            return new DeliveryNotWaiting(Number);
        }

        if (!Brings)
        {
            return new DeliveryChangesNothing(Number);
        }

        if ((inForce ?? default) != CheckedAgainst)
        {
            return new EvidenceChangedSince(Number);
        }

        (EffectiveAt, Follows) = (at, CheckedAgainst);
        Record(new EvidenceInForce(Id, NewLines, ChangedLines));
        return this;
    }

    /// <summary>Its rows will never count.</summary>
    public Result<EvidenceBatch> Discard(DateTimeOffset at)
    {
        if (EffectiveAt is not null || DiscardedAt is not null)
        {
            return new DeliveryNotWaiting(Number);
        }

        (DiscardedAt, InWorkUntil) = (at, null);
        Record(new EvidenceDiscarded(Id));
        return this;
    }
}
