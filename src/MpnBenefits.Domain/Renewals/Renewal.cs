using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Payments;

namespace MpnBenefits.Domain.Renewals;

/// <summary>
/// The renewal of one membership for one anniversary, from its first answer on. It is a row and not a session: it
/// survives a restart, staff see it, and another admin of the company may take it over. There is one per membership and
/// anniversary, so a year is renewed once.
/// </summary>
public sealed class Renewal : Aggregate, ICompanyOwned
{
    private readonly List<DroppedCompetency> dropped = [];

    private Renewal()
    {
    }

    public RenewalId Id { get; private init; }

    public CompanyId Company { get; private init; }

    public MembershipId Membership { get; private init; }

    public DateOnly Anniversary { get; private init; }

    public PersonId LastTouchedBy { get; private set; }

    public DateTimeOffset SavedAt { get; private set; }

    /// <summary>How it will be paid, once somebody has said.</summary>
    public PaymentMethod? Method { get; private set; }

    /// <summary>The day whose payment renewed it; null until then.</summary>
    public DateOnly? RenewedOn { get; private set; }

    /// <summary>The number of the order that was paid.</summary>
    public string? Reference { get; private set; }

    /// <summary>The offer it is renewed into, fixed with the order; another than the one held when only a lower level is met.</summary>
    public OfferId? Into { get; private set; }

    /// <summary>The competencies that were neither met nor waived at their level on the day of the order.</summary>
    public IReadOnlyList<DroppedCompetency> Dropped => dropped;

    /// <summary>Those that end with the paid year.</summary>
    public IReadOnlyList<CompetencyId> Ending => [.. dropped.Where(one => one.KeptAt is null).Select(one => one.Competency)];

    /// <summary>Those that go on at a lower level.</summary>
    public IReadOnlyDictionary<CompetencyId, LevelId> Lowered =>
        dropped.Where(one => one.KeptAt is not null).ToDictionary(one => one.Competency, one => one.KeptAt!.Value);

    public override CompanyId? AuditedUnder => Company;

    public static Renewal Start(Membership membership, PersonId by, DateTimeOffset now)
    {
        var renewal = new Renewal
        {
            Id = RenewalId.New(),
            Company = membership.Company,
            Membership = membership.Id,
            Anniversary = membership.Anniversary,
            LastTouchedBy = by,
            SavedAt = now,
        };
        renewal.Record(new RenewalStarted(membership.Id, membership.Offer, membership.Anniversary));
        return renewal;
    }

    /// <summary>Keeps the answer. The same answer of the same person is no change; another admin's takes the renewal over.</summary>
    public void Choose(PaymentMethod method, PersonId by, DateTimeOffset now)
    {
        if (Method != method || LastTouchedBy != by)
        {
            (Method, LastTouchedBy, SavedAt) = (method, by, now);
            Record(new RenewalAnswered(Membership, Anniversary, method));
        }
    }

    /// <summary>
    /// Fixes what this renewal keeps, on the facts of the day its order is opened: what ends, what goes on at a lower
    /// level, and the lower offer it is renewed into, if it is.
    /// </summary>
    public void Fix(IReadOnlyList<CompetencyId> drop, IReadOnlyDictionary<CompetencyId, LevelId>? lower = null, OfferId? into = null)
    {
        var lowered = lower ?? new Dictionary<CompetencyId, LevelId>();
        if (!Ending.ToHashSet().SetEquals(drop))
        {
            Record(new CompetenciesNotKept(Membership, Anniversary, [.. drop]));
        }

        if (Into != into || !Lowered.ToHashSet().SetEquals(lowered))
        {
            Record(new CompetenciesLowered(Membership, Anniversary, into, [.. lowered.Keys]));
        }

        Into = into;
        dropped.RemoveAll(one => !drop.Contains(one.Competency) && !lowered.ContainsKey(one.Competency));
        foreach (var id in drop.Concat(lowered.Keys))
        {
            Put(id, lowered.TryGetValue(id, out var level) ? level : null);
        }
    }

    private void Put(CompetencyId id, LevelId? keptAt)
    {
        if (dropped.Find(one => one.Competency == id) is { } known)
        {
            known.Keep(keptAt);
        }
        else
        {
            dropped.Add(new DroppedCompetency(Company, Id, id, keptAt));
        }
    }

    /// <summary>The days on which money for its order counts.</summary>
    public PaymentDays DaysOf(Order order, RenewalPolicy policy) => PaymentDays.Of(order, policy.WindowAfter(Anniversary), policy);

    /// <summary>
    /// R9, R10: money received for the order. In the window it renews the membership; after it, the order closes and the
    /// money is owed back. The second of two payments is refused.
    /// </summary>
    public Result<OrderState> Settle(Order order, Membership membership, Receipt receipt, RenewalPolicy policy, DateOnly today)
    {
        if (RenewedOn is not null)
        {
            return new AlreadyRenewed(membership.Offer, membership.Anniversary);
        }

        if (order.Receive(receipt, DaysOf(order, policy), today).Refused(out var why, out var state))
        {
            return why;
        }

        if (state == OrderState.Paid)
        {
            RenewedOn = receipt.Day;
            Reference = order.Number;
            membership.Renew(Ending, order.Number, Into, Lowered);
            Record(new RenewalCompleted(Membership, Anniversary, receipt.Day, order.Number));
        }

        return state;
    }
}

/// <summary>A competency that a renewal does not keep, or keeps at a lower level only.</summary>
public sealed record DroppedCompetency(CompanyId Company, RenewalId Renewal, CompetencyId Competency, LevelId? KeptAt)
{
    public LevelId? KeptAt { get; private set; } = KeptAt;

    internal void Keep(LevelId? at) => KeptAt = at;
}

public sealed record RenewalStarted(MembershipId Membership, OfferId Offer, DateOnly Anniversary) : DomainEvent
{
    public override string Subject => Offer.Value;
}

public sealed record RenewalAnswered(MembershipId Membership, DateOnly Anniversary, PaymentMethod Method) : DomainEvent
{
    public override string Subject => Membership.Value.ToString();
}

public sealed record CompetenciesNotKept(MembershipId Membership, DateOnly Anniversary, IReadOnlyList<CompetencyId> Dropped) : DomainEvent
{
    public override string Subject => Membership.Value.ToString();
}

public sealed record CompetenciesLowered(MembershipId Membership, DateOnly Anniversary, OfferId? Into, IReadOnlyList<CompetencyId> Lowered) : DomainEvent
{
    public override string Subject => Membership.Value.ToString();
}

public sealed record RenewalCompleted(MembershipId Membership, DateOnly Anniversary, DateOnly PaidOn, string OrderNumber) : DomainEvent
{
    public override string Subject => OrderNumber;
}
