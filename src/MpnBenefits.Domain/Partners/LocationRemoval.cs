namespace MpnBenefits.Domain.Partners;

/// <summary>
/// A request to remove a location: an admin of the company asks with a sentence why, support removes it or says why not.
/// One waits per location. Asked on 1 October 2021 and refused on the 4th, it may be asked again from then on.
/// </summary>
public sealed class LocationRemoval : Aggregate, ICompanyOwned
{
    public const int BecauseLimit = 300;

    private LocationRemoval()
    {
    }

    public LocationRemovalId Id { get; private init; }

    public CompanyId Company { get; private init; }

    public MpnId Location { get; private init; }

    public PersonId AskedBy { get; private init; }

    public DateOnly AskedOn { get; private init; }

    public string Because { get; private init; } = "";

    public DateOnly? EndedOn { get; private set; }

    public RemovalEnd? Ended { get; private set; }

    /// <summary>The named reason of a refusal, such as <c>still-in-use</c>.</summary>
    public string? RefusedBecause { get; private set; }

    /// <summary>What support wrote beside it.</summary>
    public string? Answer { get; private set; }

    public bool IsOpen => Ended is null;

    public override CompanyId? AuditedUnder => Company;

    /// <summary>The reasons support can give, by the names that are kept and said in words.</summary>
    public static IReadOnlyList<string> Reasons { get; } = ["still-in-use", "legal-entity", "by-mistake"];

    /// <summary>Refused for the legal entity, for what is gone, and while another request waits.</summary>
    public static Result<LocationRemoval> Ask(CompanyLocation location, LocationRemoval? waiting, string because, PersonId by, DateOnly today)
    {
        if (location.WhyNotRemovable() is { } why)
        {
            return why;
        }

        if (waiting is not null)
        {
            return new RemovalAlreadyAsked(waiting.AskedOn);
        }

        var removal = new LocationRemoval
        {
            Id = LocationRemovalId.New(),
            Company = location.Company,
            Location = location.MpnId,
            AskedBy = by,
            AskedOn = today,
            Because = because,
        };
        removal.Record(new LocationRemovalAsked(location.MpnId, because));
        return removal;
    }

    public Result<LocationRemoval> Withdraw(DateOnly today) => End(RemovalEnd.Withdrawn, today, new LocationRemovalWithdrawn(Location));

    public Result<LocationRemoval> Refuse(string because, string? answer, DateOnly today)
    {
        if (IsOpen)
        {
            (RefusedBecause, Answer) = (because, answer);
        }

        return End(RemovalEnd.Refused, today, new LocationRemovalRefused(Location, because, answer));
    }

    /// <summary>The location goes, and with it the request is answered.</summary>
    public Result<LocationRemoval> Grant(Company company, CompanyLocation location, DateOnly today)
    {
        if (!IsOpen)
        {
            return new RemovalAlreadyEnded(EndedOn!.Value);
        }

        return company.Remove(location, today).Refused(out var why, out _) ? why : End(RemovalEnd.Removed, today, new LocationRemovalGranted(Location));
    }

    private Result<LocationRemoval> End(RemovalEnd end, DateOnly today, DomainEvent what)
    {
        if (!IsOpen)
        {
            return new RemovalAlreadyEnded(EndedOn!.Value);
        }

        (Ended, EndedOn) = (end, today);
        Record(what);
        return this;
    }
}

public enum RemovalEnd
{
    Removed,
    Refused,
    Withdrawn,
}

/// <summary>One request waits per location.</summary>
[Rules(61)]
public sealed record RemovalAlreadyAsked(DateOnly On) : Refusal;

/// <summary>The request was answered, or withdrawn.</summary>
[Rules(61)]
public sealed record RemovalAlreadyEnded(DateOnly On) : Refusal;

public sealed record LocationRemovalAsked(MpnId MpnId, [property: Personal] string Because) : DomainEvent
{
    public override string Subject => MpnId.Value;
}

public sealed record LocationRemovalWithdrawn(MpnId MpnId) : DomainEvent
{
    public override string Subject => MpnId.Value;
}

public sealed record LocationRemovalGranted(MpnId MpnId) : DomainEvent
{
    public override string Subject => MpnId.Value;
}

public sealed record LocationRemovalRefused(MpnId MpnId, string Because, [property: Personal] string? Answer) : DomainEvent
{
    public override string Subject => MpnId.Value;
}

/// <summary>Nobody asks any more that the location be removed.</summary>
[Rules(61)]
public sealed record NoRemovalWaits(MpnId MpnId) : Refusal;
