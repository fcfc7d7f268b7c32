namespace MpnBenefits.Data.Committing;

/// <summary>
/// Something that must happen once: an irreversible form, or a charge at the gateway. Its row is there before the deed;
/// the same key again gets the same answer. An actor has one attempt without answer at a time.
/// </summary>
public sealed class Attempt
{
    private Attempt()
    {
    }

    /// <summary>Who tries: a person for a form, an order for a charge.</summary>
    public string Actor { get; private init; } = "";

    public Guid Key { get; private init; }

    /// <summary>What was asked, as a digest: the same key with another request is a mistake.</summary>
    public string Digest { get; private init; } = "";

    /// <summary>By the system's clock, not the portal's.</summary>
    public DateTimeOffset StartedAt { get; private init; }

    /// <summary>Given once: whoever answers what somebody else just answered has lost a race, and reads again.</summary>
    public string? Answer { get; private set; }

    public static Attempt Start(string actor, Guid key, string request, DateTimeOffset now) => new()
    {
        Actor = actor,
        Key = key,
        Digest = Domain.Audit.AuditEntry.Digest(request),
        StartedAt = now,
    };

    public Attempt Answered(string answer)
    {
        Answer = answer;
        return this;
    }

    public bool IsFor(string request) => Digest == Domain.Audit.AuditEntry.Digest(request);
}

/// <summary>A rising number by name: orders take theirs here. Numbers may be skipped, never given twice.</summary>
public sealed class Counter
{
    public string Name { get; init; } = "";

    public long Last { get; set; }
}
