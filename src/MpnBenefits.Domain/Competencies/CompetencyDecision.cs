namespace MpnBenefits.Domain.Competencies;

/// <summary>
/// A competency without a published requirement cannot be judged; one of support proposes to accept it for one year and
/// says why, another confirms. Held to 1 September 2021, it is accepted for that anniversary and no other; not held, and
/// proposed on 20 September 2021, for a purchase from that day to 19 September 2022.
/// </summary>
public sealed class CompetencyDecision : Aggregate, ICompanyOwned
{
    public const int BecauseLimit = 500;

    private CompetencyDecision()
    {
    }

    public CompetencyDecisionId Id { get; private init; }

    public CompanyId Company { get; private init; }

    public CompetencyId Competency { get; private init; }

    public LevelId Level { get; private init; }

    /// <summary>The anniversary it is for; for what is not held, the day of the proposal.</summary>
    public DateOnly Anniversary { get; private init; }

    /// <summary>The last day it covers: the anniversary itself, or the day before a year has passed.</summary>
    public DateOnly Until { get; private init; }

    public string Because { get; private init; } = "";

    public PersonId ProposedBy { get; private init; }

    public DateOnly ProposedOn { get; private init; }

    public PersonId? ConfirmedBy { get; private set; }

    public DateOnly? ConfirmedOn { get; private set; }

    public DecisionEnd? Ended { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    public PersonId? EndedBy { get; private set; }

    public override CompanyId? AuditedUnder => Company;

    public DecisionState State => Ended switch
    {
        DecisionEnd.Declined => DecisionState.Declined,
        DecisionEnd.Withdrawn => DecisionState.Withdrawn,
        _ => ConfirmedOn is null ? DecisionState.Proposed : DecisionState.Confirmed,
    };

    /// <summary>Whether it waits for a second person.</summary>
    public bool Waits => State is DecisionState.Proposed;

    /// <summary>Whether it accepts a purchase, and not what is held.</summary>
    public bool ForPurchase => Until != Anniversary;

    /// <summary>Refused for what its rows judge, while a proposal waits, and for a year that is decided already.</summary>
    public static Result<CompetencyDecision> Propose(DecisionSubject about, string because, IReadOnlyList<CompetencyDecision> earlier, PersonId by, DateOnly today)
    {
        if (about.WhyNot is { } why)
        {
            return why;
        }

        var anniversary = about.HeldTo ?? today;
        if (earlier.FirstOrDefault(one => one.Stands(about, anniversary)) is { } standing)
        {
            return new DecisionStandsAlready(standing.Competency, standing.Anniversary);
        }

        var decision = new CompetencyDecision
        {
            Id = CompetencyDecisionId.New(),
            Company = about.Company,
            Competency = about.Competency.Id,
            Level = about.Level,
            Anniversary = anniversary,
            Until = about.HeldTo ?? today.AddYears(1).AddDays(-1),
            Because = because,
            ProposedBy = by,
            ProposedOn = today,
        };
        decision.Record(new CompetencyDecisionProposed(decision.Id, decision.Competency, decision.Level, anniversary, by, because));
        return decision;
    }

    /// <summary>Whether the competency is accepted at this very level for an anniversary, or a day of purchase.</summary>
    public bool Covers(CompetencyId competency, LevelId level, DateOnly anniversary) =>
        State is DecisionState.Confirmed && (Competency, Level) == (competency, level) && Anniversary <= anniversary && anniversary <= Until;

    /// <summary>From now on it counts. Whoever proposed it cannot be the second.</summary>
    public Result<CompetencyDecision> Confirm(PersonId staff, DateOnly today)
    {
        if (WhyNotDecidedBy(staff) is { } why)
        {
            return why;
        }

        (ConfirmedBy, ConfirmedOn) = (staff, today);
        Record(new CompetencyDecisionConfirmed(Id, Competency, Level, Anniversary, staff));
        return this;
    }

    public Result<CompetencyDecision> Decline(PersonId staff, DateOnly today) =>
        WhyNotDecidedBy(staff) is { } why ? why : End(DecisionEnd.Declined, staff, today);

    public Result<CompetencyDecision> Withdraw(PersonId staff, DateOnly today) =>
        !Waits ? new DecisionNotWaiting(Competency)
        : staff != ProposedBy ? new ProposalOfAnother(ProposedBy)
        : End(DecisionEnd.Withdrawn, staff, today);

    private Refusal? WhyNotDecidedBy(PersonId staff) =>
        !Waits ? new DecisionNotWaiting(Competency) : staff == ProposedBy ? new OwnProposal(Competency) : null;

    private bool Stands(DecisionSubject about, DateOnly anniversary) =>
        Ended is null && Competency == about.Competency.Id
        && (Waits || Anniversary == anniversary || Covers(Competency, about.Level, anniversary));

    private CompetencyDecision End(DecisionEnd end, PersonId by, DateOnly today)
    {
        (Ended, EndedOn, EndedBy) = (end, today, by);
        Record(new CompetencyDecisionEnded(Id, Competency, end));
        return this;
    }
}

/// <summary>How far a decision is. Computed.</summary>
public enum DecisionState
{
    Proposed,
    Confirmed,
    Declined,
    Withdrawn,
}

public enum DecisionEnd
{
    Declined,
    Withdrawn,
}

public sealed record CompetencyDecisionProposed(
    CompetencyDecisionId Decision, CompetencyId Competency, LevelId Level, DateOnly Anniversary, PersonId By, [property: Personal] string Because) : DomainEvent
{
    public override string Subject => Decision.Value.ToString();
}

public sealed record CompetencyDecisionConfirmed(
    CompetencyDecisionId Decision, CompetencyId Competency, LevelId Level, DateOnly Anniversary, PersonId By) : DomainEvent
{
    public override string Subject => Decision.Value.ToString();
}

public sealed record CompetencyDecisionEnded(CompetencyDecisionId Decision, CompetencyId Competency, DecisionEnd End) : DomainEvent
{
    public override string Subject => Decision.Value.ToString();
}

/// <summary>It is judged by its rows, and by nobody's decision.</summary>
[Rules(7, 8)]
public sealed record CompetencyHasRequirements(CompetencyId Competency) : Refusal;

/// <summary>A proposal waits, or the year is decided.</summary>
[Rules(7, 8)]
public sealed record DecisionStandsAlready(CompetencyId Competency, DateOnly Anniversary) : Refusal;

/// <summary>The one who proposed it neither confirms nor declines it.</summary>
[Rules(7, 8)]
public sealed record OwnProposal(CompetencyId Competency) : Refusal;

/// <summary>Only the one who proposed it withdraws it.</summary>
[Rules(7, 8)]
public sealed record ProposalOfAnother(PersonId By) : Refusal;

/// <summary>Nothing is proposed any more: it was confirmed, declined or withdrawn.</summary>
[Rules(7, 8)]
public sealed record DecisionNotWaiting(CompetencyId Competency) : Refusal;
