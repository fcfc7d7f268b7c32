namespace MpnBenefits.Domain.Requests;

public abstract record RequestEvent(AdminRequestId Request) : DomainEvent
{
    public override string Subject => Request.Value.ToString();
}

public sealed record RequestSent(AdminRequestId Request, RequestedDeed Deed, PersonId Of) : RequestEvent(Request);

public sealed record RequestSeen(AdminRequestId Request) : RequestEvent(Request);

public sealed record RequestReminded(AdminRequestId Request) : RequestEvent(Request);

public sealed record RequestDeclined(AdminRequestId Request, [property: Personal] string Answer) : RequestEvent(Request);

public sealed record RequestWithdrawn(AdminRequestId Request) : RequestEvent(Request);

public sealed record RequestDone(AdminRequestId Request) : RequestEvent(Request);

/// <summary>It was done, declined or withdrawn before.</summary>
[Rules(11)]
public sealed record RequestAlreadyEnded : Refusal;

/// <summary>Two days have not passed since the last: asked on 3 March, a reminder from 5 March.</summary>
[Rules(11)]
public sealed record TooEarlyToRemind(DateOnly From) : Refusal;
