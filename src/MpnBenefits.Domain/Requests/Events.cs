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

[Rules(11)]
public sealed record RequestAlreadyEnded : Refusal;

[Rules(11)]
public sealed record TooEarlyToRemind(DateOnly From) : Refusal;
