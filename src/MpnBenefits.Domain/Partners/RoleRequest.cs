using MpnBenefits.Domain.Requests;

namespace MpnBenefits.Domain.Partners;

/// <summary>
/// R68: somebody of the company asks for a role that a refused deed needs. It goes to everybody who can give it, and
/// whoever answers first answers it: the role is given, or declined with a sentence. Asked once for a role at a time.
/// </summary>
public sealed class RoleRequest : Aggregate, ICompanyOwned
{
    public const int TextLimit = 300;

    private RoleRequest()
    {
    }

    public RoleRequestId Id { get; private init; }

    public CompanyId Company { get; private init; }

    public PersonId Person { get; private init; }

    public PortalRoles Role { get; private init; }

    /// <summary>What they need it for, in their words.</summary>
    public string? Why { get; private init; }

    public DateOnly AskedOn { get; private init; }

    public RequestEnd? Ended { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    public PersonId? EndedBy { get; private set; }

    /// <summary>What was answered when it was declined.</summary>
    public string? Answer { get; private set; }

    public bool IsOpen => Ended is null;

    public override CompanyId? AuditedUnder => Company;

    /// <summary>Refused: a role that is held already, and one that nobody of the company can give.</summary>
    public static Result<RoleRequest> Ask(Member by, PortalRoles role, string? why, IReadOnlyList<Member> all, DateOnly today)
    {
        if (by.HoldsAny(role))
        {
            return new RoleHeldAlready(role);
        }

        if (Givers(role, all).Count == 0)
        {
            return new NobodyGivesRole(role);
        }

        var request = new RoleRequest { Id = RoleRequestId.New(), Company = by.Company, Person = by.Person, Role = role, Why = why, AskedOn = today };
        request.Record(new RoleAsked(request.Id, role, why));
        return request;
    }

    /// <summary>Who of a company can give a role.</summary>
    public static IReadOnlyList<Member> Givers(PortalRoles role, IEnumerable<Member> all) => [.. all.Where(member => Invitation.GivenBy(member.Roles).HasFlag(role))];

    /// <summary>Gives the role beside those held. Refused: a role that is not the giver's to give, and a request that has ended.</summary>
    public Result<RoleRequest> Give(Member to, Member by, IReadOnlyList<Member> all, DateOnly today) =>
        !IsOpen ? new RequestAlreadyEnded()
        : to.Assign(to.Roles | Role, by, all).Refused(out var why, out _) ? why
        : End(RequestEnd.Done, by.Person, today, new RoleRequestGiven(Id, Role));

    public Result<RoleRequest> Decline(string answer, Member by, DateOnly today)
    {
        Answer = IsOpen ? answer : Answer;
        return End(RequestEnd.Declined, by.Person, today, new RoleRequestDeclined(Id, Role, answer));
    }

    public Result<RoleRequest> Withdraw(DateOnly today) => End(RequestEnd.Withdrawn, Person, today, new RoleRequestWithdrawn(Id, Role));

    /// <summary>The role was given elsewhere; by whom does not matter.</summary>
    public void SettleIfHeld(Member member, PersonId by, DateOnly today)
    {
        if (IsOpen && member.Person == Person && member.HoldsAny(Role))
        {
            _ = End(RequestEnd.Done, by, today, new RoleRequestGiven(Id, Role));
        }
    }

    private Result<RoleRequest> End(RequestEnd end, PersonId by, DateOnly today, DomainEvent what)
    {
        if (!IsOpen)
        {
            return new RequestAlreadyEnded();
        }

        (Ended, EndedOn, EndedBy) = (end, today, by);
        Record(what);
        return this;
    }
}

public abstract record RoleRequestEvent(RoleRequestId Request, PortalRoles Role) : DomainEvent
{
    public override string Subject => Request.Value.ToString();
}

public sealed record RoleAsked(RoleRequestId Request, PortalRoles Role, [property: Personal] string? Why) : RoleRequestEvent(Request, Role);

public sealed record RoleRequestGiven(RoleRequestId Request, PortalRoles Role) : RoleRequestEvent(Request, Role);

public sealed record RoleRequestDeclined(RoleRequestId Request, PortalRoles Role, [property: Personal] string Answer) : RoleRequestEvent(Request, Role);

public sealed record RoleRequestWithdrawn(RoleRequestId Request, PortalRoles Role) : RoleRequestEvent(Request, Role);

/// <summary>Nothing to ask for: the role is held.</summary>
[Rules(68)]
public sealed record RoleHeldAlready(PortalRoles Role) : Refusal;

/// <summary>Nobody of the company can give the role; only support can help, by two people and after a wait.</summary>
[Rules(68)]
public sealed record NobodyGivesRole(PortalRoles Role) : Refusal;
