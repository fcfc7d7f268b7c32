using MpnBenefits.Domain.Renewals;

namespace MpnBenefits.Domain.Memberships;

/// <summary>
/// An offer a company holds. Only dates are kept; whether it may be renewed, or has lapsed, is computed from them.
/// Bought on 1 September 2020 and held for one year, its anniversary is 1 September 2021.
/// </summary>
public sealed class Membership : Aggregate, ICompanyOwned
{
    private readonly List<HeldCompetency> competencies = [];

    private Membership()
    {
    }

    public MembershipId Id { get; private init; }

    public CompanyId Company { get; private init; }

    /// <summary>What is held. A renewal may bring a lower level (gold that meets silver only).</summary>
    public OfferId Offer { get; private set; }

    public DateOnly PurchasedOn { get; private init; }

    /// <summary>Which anniversary ends the paid year: 1 after the purchase, one more with every renewal.</summary>
    public int YearsHeld { get; private set; }

    /// <summary>The last day of the paid year, kept for queries; always <see cref="YearsHeld"/> years after the purchase.</summary>
    public DateOnly Anniversary { get; private set; }

    /// <summary>The day it ended before its time: a higher level took its place, or its payment was refunded.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>Whether it ended because its payment was refunded.</summary>
    public bool Refunded { get; private set; }

    public IReadOnlyList<HeldCompetency> Competencies => competencies;

    public override CompanyId? AuditedUnder => Company;

    /// <summary>Starts a membership. One carried over from before the portal says how many years it has been held.</summary>
    public static Membership Begin(
        CompanyId company, OfferId offer, DateOnly purchasedOn, int yearsHeld = 1, params IReadOnlyList<(CompetencyId Id, LevelId Level)> competencies)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(yearsHeld, 1);
        var membership = new Membership
        {
            Id = MembershipId.New(),
            Company = company,
            Offer = offer,
            PurchasedOn = purchasedOn,
            YearsHeld = yearsHeld,
            Anniversary = RenewalPolicy.Anniversary(purchasedOn, yearsHeld),
        };
        membership.competencies.AddRange(competencies.Select(held => new HeldCompetency(company, membership.Id, held.Id, held.Level)));
        membership.Record(new MembershipBegan(membership.Id, offer, purchasedOn, membership.Anniversary));
        return membership;
    }

    public RenewalWindow Window(RenewalPolicy policy) => policy.WindowAfter(Anniversary);

    /// <summary>The anniversary the next renewal brings: still anchored to the purchase day, however late in the window one pays.</summary>
    public DateOnly NextAnniversary => RenewalPolicy.Anniversary(PurchasedOn, YearsHeld + 1);

    /// <summary>
    /// R10: another year of the offer it renews into, with the competencies that were kept and the level of each. The
    /// caller has checked the gates and that the fee was paid in the window.
    /// </summary>
    public void Renew(IReadOnlyList<CompetencyId> dropped, string orderNumber, OfferId? into = null, IReadOnlyDictionary<CompetencyId, LevelId>? lowered = null)
    {
        var ended = Anniversary;
        YearsHeld++;
        Anniversary = RenewalPolicy.Anniversary(PurchasedOn, YearsHeld);
        competencies.RemoveAll(held => dropped.Contains(held.Competency));
        foreach (var held in competencies.Where(held => lowered?.ContainsKey(held.Competency) == true))
        {
            held.Put(lowered![held.Competency]);
        }

        Offer = into ?? Offer;
        Record(new MembershipRenewed(Id, Offer, ended, Anniversary, orderNumber, [.. dropped]));
    }

    /// <summary>The year that would follow another anniversary, counted from the same purchase.</summary>
    public DateOnly NextAnniversaryAfter(DateOnly anniversary) => RenewalPolicy.Anniversary(PurchasedOn, anniversary.Year - PurchasedOn.Year + 1);

    /// <summary>
    /// The year's payment was refunded: it is held as it was before, with the competencies it had then. The caller has
    /// checked that nothing was built upon it.
    /// </summary>
    public void Unrenew(string orderNumber, OfferId? from, IReadOnlyList<(CompetencyId Id, LevelId Level)> before)
    {
        YearsHeld--;
        Anniversary = RenewalPolicy.Anniversary(PurchasedOn, YearsHeld);
        Offer = from ?? Offer;
        foreach (var (id, level) in before)
        {
            if (competencies.Find(held => held.Competency == id) is { } held)
            {
                held.Put(level);
            }
            else
            {
                competencies.Add(new(Company, Id, id, level));
            }
        }

        Record(new MembershipUnrenewed(Id, Offer, Anniversary, orderNumber));
    }

    /// <summary>The payment that began it was refunded: its grants end on that day.</summary>
    public void Refund(DateOnly on, string orderNumber)
    {
        (EndedOn, Refunded) = (on, true);
        Record(new MembershipRefunded(Id, Offer, on, orderNumber));
    }

    /// <summary>What had taken its place was refunded: it goes on to its own anniversary.</summary>
    public void TakeUpAgain(string orderNumber)
    {
        EndedOn = null;
        Record(new MembershipTakenUpAgain(Id, Offer, Anniversary, orderNumber));
    }

    /// <summary>R60: a higher level was bought, and this one ends on that day.</summary>
    public void GiveWay(OfferId to, DateOnly on)
    {
        EndedOn = on;
        Record(new MembershipGaveWay(Id, Offer, to, on));
    }
}

/// <summary>A competency carried by a membership, at the level it was paid for.</summary>
public sealed record HeldCompetency(CompanyId Company, MembershipId Membership, CompetencyId Competency, LevelId Level)
{
    public LevelId Level { get; private set; } = Level;

    internal void Put(LevelId to) => Level = to;
}

public sealed record MembershipBegan(MembershipId Membership, OfferId Offer, DateOnly PurchasedOn, DateOnly Anniversary) : DomainEvent
{
    public override string Subject => Offer.Value;
}

public sealed record MembershipRenewed(
    MembershipId Membership, OfferId Offer, DateOnly EndedOn, DateOnly Anniversary, string OrderNumber, IReadOnlyList<CompetencyId> Dropped) : DomainEvent
{
    public override string Subject => Offer.Value;
}

public sealed record MembershipGaveWay(MembershipId Membership, OfferId Offer, OfferId To, DateOnly On) : DomainEvent
{
    public override string Subject => Offer.Value;
}

public sealed record MembershipUnrenewed(MembershipId Membership, OfferId Offer, DateOnly Anniversary, string OrderNumber) : DomainEvent
{
    public override string Subject => Offer.Value;
}

public sealed record MembershipRefunded(MembershipId Membership, OfferId Offer, DateOnly On, string OrderNumber) : DomainEvent
{
    public override string Subject => Offer.Value;
}

public sealed record MembershipTakenUpAgain(MembershipId Membership, OfferId Offer, DateOnly Anniversary, string OrderNumber) : DomainEvent
{
    public override string Subject => Offer.Value;
}
