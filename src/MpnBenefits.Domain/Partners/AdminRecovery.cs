namespace MpnBenefits.Domain.Partners;

/// <summary>
/// R68: nobody who can give roles can be reached, so one of the company's people asks support to become Global admin. Two
/// support people confirm; then three days pass, in which everybody of the company sees it and an admin who is there after
/// all objects. Confirmed for the second time on 1 October 2021, the role can be taken from 4 October; not taken by
/// 3 November it lapses.
/// </summary>
public sealed class AdminRecovery : Aggregate, ICompanyOwned
{
    public const int WaitingDays = 3;
    public const int LapsesAfterDays = 30;
    public const int TextLimit = 300;

    private AdminRecovery()
    {
    }

    /// <summary>Why support can refuse, by the names that are kept and said in words.</summary>
    public static IReadOnlyList<string> Reasons { get; } = ["admin-reachable", "not-an-employee", "not-shown"];

    public AdminRecoveryId Id { get; private init; }

    public CompanyId Company { get; private init; }

    public PersonId AskedBy { get; private init; }

    public DateOnly AskedOn { get; private init; }

    /// <summary>Who left, and how support can check it.</summary>
    public string Why { get; private init; } = "";

    public PersonId? FirstBy { get; private set; }

    public DateOnly? FirstOn { get; private set; }

    public string? FirstNote { get; private set; }

    public PersonId? SecondBy { get; private set; }

    public DateOnly? SecondOn { get; private set; }

    public string? SecondNote { get; private set; }

    public RecoveryEnd? Ended { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    public PersonId? EndedBy { get; private set; }

    public string? RefusedBecause { get; private set; }

    public override CompanyId? AuditedUnder => Company;

    /// <summary>The first day on which the role can be taken; null before the second confirmation.</summary>
    public DateOnly? MayTakeFrom => SecondOn?.AddDays(WaitingDays);

    public DateOnly? LastDay => MayTakeFrom?.AddDays(LapsesAfterDays);

    public static Result<AdminRecovery> Ask(Member by, string why, AdminRecovery? open, DateOnly today)
    {
        if (by.HoldsAny(PortalRoles.GlobalAdmin))
        {
            return new RoleHeldAlready(PortalRoles.GlobalAdmin);
        }

        if (open is not null && open.On(today) is not RecoveryState.Expired)
        {
            return new RecoveryUnderWay(open.AskedBy);
        }

        var recovery = new AdminRecovery { Id = AdminRecoveryId.New(), Company = by.Company, AskedBy = by.Person, AskedOn = today, Why = why };
        recovery.Record(new RecoveryAsked(recovery.Id, by.Person, why));
        return recovery;
    }

    public RecoveryState On(DateOnly today) => Ended switch
    {
        RecoveryEnd.Taken => RecoveryState.Taken,
        RecoveryEnd.Refused => RecoveryState.Refused,
        RecoveryEnd.Objected => RecoveryState.Objected,
        RecoveryEnd.Withdrawn => RecoveryState.Withdrawn,
        _ => FirstBy is null ? RecoveryState.Asked
            : MayTakeFrom is not { } from ? RecoveryState.ConfirmedOnce
            : today < from ? RecoveryState.Waiting
            : today <= LastDay ? RecoveryState.Ready
            : RecoveryState.Expired,
    };

    /// <summary>Support confirms that nobody who can give roles is there. The second is another person than the first.</summary>
    public Result<AdminRecovery> Confirm(PersonId staff, string note, DateOnly today)
    {
        switch (On(today))
        {
            case RecoveryState.Asked:
                (FirstBy, FirstOn, FirstNote) = (staff, today, note);
                Record(new RecoveryConfirmed(Id, staff, 1, note));
                return this;
            case RecoveryState.ConfirmedOnce when FirstBy == staff:
                return new SecondPersonNeeded();
            case RecoveryState.ConfirmedOnce:
                (SecondBy, SecondOn, SecondNote) = (staff, today, note);
                Record(new RecoveryConfirmed(Id, staff, 2, note));
                return this;
            default:
                return new RecoveryNotOpen();
        }
    }

    public Result<AdminRecovery> Refuse(PersonId staff, string because, DateOnly today)
    {
        RefusedBecause = IsOpen(today) ? because : RefusedBecause;
        return End(RecoveryEnd.Refused, staff, today);
    }

    /// <summary>An admin who is there after all ends it.</summary>
    public Result<AdminRecovery> Object(Member by, DateOnly today) =>
        by.HoldsAny(PortalRoles.GlobalAdmin | PortalRoles.AccountAdmin) ? End(RecoveryEnd.Objected, by.Person, today) : new RoleNotYoursToGive(PortalRoles.GlobalAdmin);

    public Result<AdminRecovery> Withdraw(DateOnly today) => End(RecoveryEnd.Withdrawn, AskedBy, today);

    /// <summary>Whoever asked becomes Global admin, beside what they held.</summary>
    public Result<AdminRecovery> Take(Member by, DateOnly today)
    {
        if (On(today) is not RecoveryState.Ready)
        {
            return On(today) is RecoveryState.Waiting && MayTakeFrom is { } from ? new RecoveryNotYet(from) : new RecoveryNotOpen();
        }

        by.Grant(by.Roles | PortalRoles.GlobalAdmin);
        return End(RecoveryEnd.Taken, by.Person, today);
    }

    /// <summary>One that nobody took makes room for another.</summary>
    public void Lapse(DateOnly today)
    {
        if (On(today) is RecoveryState.Expired)
        {
            (Ended, EndedOn) = (RecoveryEnd.Withdrawn, today);
            Record(new RecoveryEnded(Id, RecoveryEnd.Withdrawn, null));
        }
    }

    public bool IsOpen(DateOnly today) => On(today) is RecoveryState.Asked or RecoveryState.ConfirmedOnce or RecoveryState.Waiting or RecoveryState.Ready;

    private Result<AdminRecovery> End(RecoveryEnd end, PersonId by, DateOnly today)
    {
        if (!IsOpen(today))
        {
            return new RecoveryNotOpen();
        }

        (Ended, EndedOn, EndedBy) = (end, today, by);
        Record(new RecoveryEnded(Id, end, RefusedBecause));
        return this;
    }
}

/// <summary>What a recovery is on a day. Computed.</summary>
public enum RecoveryState
{
    Asked,
    ConfirmedOnce,
    Waiting,
    Ready,
    Taken,
    Refused,
    Objected,
    Withdrawn,
    Expired,
}

public enum RecoveryEnd
{
    Taken,
    Refused,
    Objected,
    Withdrawn,
}

public sealed record RecoveryAsked(AdminRecoveryId Recovery, PersonId By, [property: Personal] string Why) : DomainEvent
{
    public override string Subject => Recovery.Value.ToString();
}

public sealed record RecoveryConfirmed(AdminRecoveryId Recovery, PersonId By, int Turn, [property: Personal] string Note) : DomainEvent
{
    public override string Subject => Recovery.Value.ToString();
}

public sealed record RecoveryEnded(AdminRecoveryId Recovery, RecoveryEnd End, string? Because) : DomainEvent
{
    public override string Subject => Recovery.Value.ToString();
}

/// <summary>Somebody of the company has asked already.</summary>
[Rules(68)]
public sealed record RecoveryUnderWay(PersonId By) : Refusal;

/// <summary>The one who confirmed first cannot confirm again.</summary>
[Rules(68)]
public sealed record SecondPersonNeeded : Refusal;

/// <summary>It has ended, or waits for something else.</summary>
[Rules(68)]
public sealed record RecoveryNotOpen : Refusal;

/// <summary>The three days have not passed.</summary>
[Rules(68)]
public sealed record RecoveryNotYet(DateOnly From) : Refusal;
