using MpnBenefits.Domain;

namespace MpnBenefits.Data.Payments;

/// <summary>What a notice of the gateway led to.</summary>
public enum NoticeOutcome
{
    /// <summary>It was understood, and what the gateway then said was made so.</summary>
    Settled,

    /// <summary>It said something else than the gateway says when asked.</summary>
    Contradicted,

    /// <summary>The card's holder disputes the charge: the bank may take the money back.</summary>
    Disputed,

    /// <summary>It is about a charge nobody here knows.</summary>
    UnknownCharge,
}

/// <summary>
/// A notice the gateway sent, by the id the gateway gave it: the same one sent twice is one row. It decides nothing; it
/// makes the portal ask.
/// </summary>
public sealed class GatewayNotice : Aggregate
{
    private GatewayNotice()
    {
    }

    public string Id { get; private init; } = "";

    public string Type { get; private init; } = "";

    public Guid? Charge { get; private init; }

    public DateTimeOffset ReceivedAt { get; private init; }

    public NoticeOutcome Outcome { get; private init; }

    /// <summary>Somebody looked at it, and it is clear.</summary>
    public bool Cleared { get; private set; }

    public override CompanyId? AuditedUnder => null;

    public static GatewayNotice Of(string id, string type, Guid? charge, NoticeOutcome outcome, DateTimeOffset now)
    {
        var notice = new GatewayNotice { Id = id, Type = type, Charge = charge, Outcome = outcome, ReceivedAt = now };
        notice.Record(new GatewayNoticeReceived(id, type, outcome));
        return notice;
    }

    public void Clear()
    {
        Cleared = true;
        Record(new GatewayNoticeCleared(Id));
    }
}

public sealed record GatewayNoticeReceived(string Id, string Type, NoticeOutcome Outcome) : DomainEvent
{
    public override string Subject => Id;
}

public sealed record GatewayNoticeCleared(string Id) : DomainEvent
{
    public override string Subject => Id;
}
