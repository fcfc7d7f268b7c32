namespace MpnBenefits.Domain.SignIn;

/// <summary>
/// One sign-in of a person in one browser. It is over when it is ended, when nobody used it for the idle time, or when
/// its lifetime is up: begun at 8:00 with 8 hours and an idle time of 60 minutes, it ends at 16:00, or at 10:30 when it
/// was last used at 9:30. Times are the system's, never the shifted portal's.
/// </summary>
public sealed class Session : Aggregate
{
    public const int DeviceLimit = 300;

    private Session()
    {
    }

    public SessionId Id { get; private init; }

    public PersonId Person { get; private init; }

    public DateTimeOffset StartedAt { get; private init; }

    /// <summary>The last use, to the minute.</summary>
    public DateTimeOffset SeenAt { get; private init; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The company it shows, for somebody of several.</summary>
    public CompanyId? Shows { get; private set; }

    /// <summary>What the browser says it is.</summary>
    public string Device { get; private init; } = "";

    public override CompanyId? AuditedUnder => null;

    public static Session Start(PersonId person, CompanyId? shows, string? device, DateTimeOffset now)
    {
        var session = new Session
        {
            Id = SessionId.New(),
            Person = person,
            StartedAt = now,
            SeenAt = now,
            Shows = shows,
            Device = device is { Length: > DeviceLimit } ? device[..DeviceLimit] : device ?? "",
        };
        session.Record(new SessionStarted(session.Id, person));
        return session;
    }

    public bool IsOpen(SessionPolicy policy, DateTimeOffset now) =>
        EndedAt is null && now - StartedAt < policy.Lifetime && now - SeenAt < policy.Idle;

    public void End(DateTimeOffset now)
    {
        if (EndedAt is null)
        {
            EndedAt = now;
            Record(new SessionEnded(Id, Person));
        }
    }
}

/// <summary>How long a session lasts in all, and without being used.</summary>
public sealed record SessionPolicy(TimeSpan Lifetime, TimeSpan Idle);

public sealed record SessionStarted(SessionId Session, PersonId Person) : DomainEvent
{
    public override string Subject => Session.Value.ToString();
}

public sealed record SessionEnded(SessionId Session, PersonId Person) : DomainEvent
{
    public override string Subject => Session.Value.ToString();
}
