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

    /// <summary>The offer held when it was paid.</summary>
    public OfferId? From { get; private set; }

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
    /// R9, R10: money received for the order. In the window the whole of it renews the membership; after it, the order closes
    /// and the money is owed back, and so is the second of two payments.
    /// </summary>
    public Result<Payment> Settle(Order order, Membership membership, Receipt receipt, RenewalPolicy policy, DateOnly today)
    {
        var taken = RenewedOn is null ? order.Receive(receipt, DaysOf(order, policy), today) : order.ReceiveInVain(receipt, today);
        if (taken.Refused(out var why, out var payment))
        {
            return why;
        }

        if (RenewedOn is null && order.On(today) is OrderState.Paid)
        {
            (RenewedOn, Reference, From) = (receipt.Day, order.Number, membership.Offer);
            dropped.ForEach(one => one.Remember(membership.Competencies.FirstOrDefault(held => held.Competency == one.Competency)?.Level));
            membership.Renew(Ending, order.Number, Into, Lowered);
            Record(new RenewalCompleted(Membership, Anniversary, receipt.Day, order.Number));
        }

        return payment;
    }

    /// <summary>
    /// The payment was refunded: the membership is as if it had not been renewed, and may be renewed again while its window
    /// is open. Refused when another year, or a higher level, was built upon it since.
    /// </summary>
    public Result<Renewal> Undo(Membership membership)
    {
        if (RenewedOn is null || membership.EndedOn is not null || membership.NextAnniversaryAfter(Anniversary) != membership.Anniversary)
        {
            return new BuiltUponSince(membership.Offer);
        }

        membership.Unrenew(Reference!, From, [.. dropped.Where(one => one.Before is not null).Select(one => (one.Competency, one.Before!.Value))]);
        Record(new RenewalUndone(Membership, Anniversary, Reference!));
        (RenewedOn, Reference) = (null, null);
        return this;
    }
}

/// <summary>A competency that a renewal does not keep, or keeps at a lower level only.</summary>
public sealed record DroppedCompetency(CompanyId Company, RenewalId Renewal, CompetencyId Competency, LevelId? KeptAt)
{
    public LevelId? KeptAt { get; private set; } = KeptAt;

    /// <summary>The level it was held at when the renewal was paid; it comes back when that is refunded.</summary>
    public LevelId? Before { get; private set; }

    internal void Keep(LevelId? at) => KeptAt = at;

    internal void Remember(LevelId? level) => Before = level;
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

public sealed record RenewalUndone(MembershipId Membership, DateOnly Anniversary, string OrderNumber) : DomainEvent
{
    public override string Subject => OrderNumber;
}
