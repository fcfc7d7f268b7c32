namespace MpnBenefits.Domain.Requests;

/// <summary>
/// "Ask my Global or Account admin": a request from one person of a company to another. It is seen, done, declined with
/// a sentence or withdrawn; doing the deed settles it, whoever does it. A reminder may be sent two days after the last.
/// </summary>
public sealed class AdminRequest : Aggregate, ICompanyOwned
{
    public const int RemindAfterDays = 2;
    public const int AnswerLimit = 300;

    private AdminRequest()
    {
    }

    public AdminRequestId Id { get; private init; }

    public CompanyId Company { get; private init; }

    public RequestedDeed Deed { get; private init; }

    /// <summary>The membership whose renewal waits for it.</summary>
    public MembershipId Membership { get; private init; }

    public PersonId AskedBy { get; private init; }

    public PersonId AskedOf { get; private init; }

    public DateOnly AskedOn { get; private init; }

    public DateOnly RemindedOn { get; private set; }

    public DateOnly? SeenOn { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    public RequestEnd? Ended { get; private set; }

    /// <summary>What was answered when it was declined.</summary>
    public string? Answer { get; private set; }

    public bool IsOpen => Ended is null;

    public override CompanyId? AuditedUnder => Company;

    public static AdminRequest Ask(CompanyId company, RequestedDeed deed, MembershipId membership, PersonId by, PersonId of, DateOnly today)
    {
        var request = new AdminRequest
        {
            Id = AdminRequestId.New(),
            Company = company,
            Deed = deed,
            Membership = membership,
            AskedBy = by,
            AskedOf = of,
            AskedOn = today,
            RemindedOn = today,
        };
        request.Record(new RequestSent(request.Id, deed, of));
        return request;
    }

    public void See(DateOnly today)
    {
        if (IsOpen && SeenOn is null)
        {
            SeenOn = today;
            Record(new RequestSeen(Id));
        }
    }

    public DateOnly MayRemindFrom => RemindedOn.AddDays(RemindAfterDays);

    public Result<AdminRequest> Remind(DateOnly today)
    {
        if (!IsOpen)
        {
            return new RequestAlreadyEnded();
        }

        if (today < MayRemindFrom)
        {
            return new TooEarlyToRemind(MayRemindFrom);
        }

        RemindedOn = today;
        SeenOn = null;
        Record(new RequestReminded(Id));
        return this;
    }

    public Result<AdminRequest> Decline(string answer, DateOnly today)
    {
        Answer = IsOpen ? answer : Answer;
        return End(RequestEnd.Declined, today, new RequestDeclined(Id, answer));
    }

    public Result<AdminRequest> Withdraw(DateOnly today) => End(RequestEnd.Withdrawn, today, new RequestWithdrawn(Id));

    /// <summary>The deed was done; by whom does not matter.</summary>
    public Result<AdminRequest> Settle(DateOnly today) => End(RequestEnd.Done, today, new RequestDone(Id));

    private Result<AdminRequest> End(RequestEnd end, DateOnly today, DomainEvent what)
    {
        if (!IsOpen)
        {
            return new RequestAlreadyEnded();
        }

        (Ended, EndedOn) = (end, today);
        Record(what);
        return this;
    }
}

/// <summary>What one person can ask another to do.</summary>
public enum RequestedDeed
{
    ReviewProfile,
    Renew,
}

public enum RequestEnd
{
    Done,
    Declined,
    Withdrawn,
}
