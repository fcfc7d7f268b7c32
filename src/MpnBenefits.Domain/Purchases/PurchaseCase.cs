using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Programme;
using MpnBenefits.Domain.Renewals;

namespace MpnBenefits.Domain.Purchases;

/// <summary>An offer held, by the anniversary that ends its paid year.</summary>
public sealed record Holding(OfferId Offer, DateOnly Anniversary)
{
    /// <summary>One bought on a day and never renewed.</summary>
    public static Holding Bought(OfferId offer, DateOnly purchasedOn) => new(offer, RenewalPolicy.Anniversary(purchasedOn, 1));
}

/// <summary>A competency whose requirements are met, at a level.</summary>
public sealed record Qualification(LevelId Level, CompetencyId Competency);

/// <summary>
/// Everything that decides whether an offer may be bought on a day (R25, R26, R61, R64): one of each per global account;
/// a level when a competency is qualified at it or above, and not while a higher one is held; the learning pack with its
/// trainers. Silver of 15 March 2021, gold wanted on 20 September 2021 with Cloud Platform qualified at gold: allowed with
/// 25 % off, the new anniversary is 20 September 2022 and silver ends that day.
/// </summary>
public sealed record PurchaseCase(
    Catalogue Catalogue, OfferId Wanted, DateOnly On, IReadOnlyList<Holding> Holds, IReadOnlyList<Qualification> Qualified, int Trainers)
{
    /// <summary>The rule on what a company holds; what gave way to a higher level is not held any more.</summary>
    public static PurchaseCase Of(
        Catalogue catalogue, OfferId wanted, DateOnly on, IEnumerable<Membership> memberships, IReadOnlyList<Qualification>? qualified = null, int trainers = 0) =>
        new(catalogue, wanted, on, [.. memberships.Where(held => held.EndedOn is null).Select(held => new Holding(held.Offer, held.Anniversary))], qualified ?? [], trainers);

    private Offer Offer => Catalogue[Wanted];

    public PurchaseDecision Decide()
    {
        var refusals = Refusals().ToList();
        if (refusals.Count > 0)
        {
            return new(Wanted, On, null, 0, null, refusals);
        }

        var anniversary = RenewalPolicy.Anniversary(On, 1);
        var ending = Ending;
        var discount = ending is not null && Offer.Upgrade is { } upgrade && upgrade.From == ending.Offer ? upgrade.Percent : 0;
        return new(Wanted, On, anniversary, discount, ending?.Offer, [new OfferMayBeBought(Wanted, anniversary), .. Because(ending, discount)]);
    }

    private IEnumerable<Holding> Accessible => Latest.Where(held => StandingOf(held).Phase is not RenewalPhase.Closed);

    /// <summary>Of an offer held, let go and held again, the last counts.</summary>
    private IEnumerable<Holding> Latest => Holds.GroupBy(held => held.Offer).Select(terms => terms.MaxBy(term => term.Anniversary)!);

    /// <summary>The first of the offers held that keeps it from being sold; qualification aside.</summary>
    public Refusal? Conflict() => Conflicts().FirstOrDefault();

    /// <summary>The lower level that would end with the purchase.</summary>
    public Holding? Ending => Accessible.FirstOrDefault(IsLower);

    private IEnumerable<Refusal> Conflicts()
    {
        if (!Offer.RenewsYearly)
        {
            yield return new OfferNotSold(Wanted);
        }

        if (Latest.FirstOrDefault(held => held.Offer == Wanted) is { } same && StandingOf(same) is { Phase: not RenewalPhase.Closed } standing)
        {
            yield return standing.Phase is RenewalPhase.Open
                ? new RenewRatherThanBuy(Wanted, standing.Window.FirstDay, standing.Window.LastDay)
                : new OfferAlreadyHeld(Wanted, same.Anniversary);
        }

        if (Accessible.FirstOrDefault(IsHigher) is { } higher)
        {
            yield return new HigherLevelHeld(higher.Offer, Wanted);
        }
    }

    private IEnumerable<Refusal> Refusals()
    {
        foreach (var conflict in Conflicts())
        {
            yield return conflict;
        }

        if (Offer.Level is { } level && Qualifying(level) is null)
        {
            yield return new NoCompetencyQualified(level);
        }

        if (Trainers < Offer.Trainers)
        {
            yield return new TrainersMissing(Offer.Trainers, Trainers);
        }
    }

    private IEnumerable<Reason> Because(Holding? ending, int discount)
    {
        if (Latest.FirstOrDefault(held => held.Offer == Wanted) is { } before)
        {
            yield return new EarlierTermLapsed(Wanted, StandingOf(before).Window.LastDay);
        }

        if (Offer.Level is { } level)
        {
            var by = Qualifying(level)!;
            yield return new CompetencyQualifies(by.Competency, by.Level);
        }

        if (Offer.Trainers > 0)
        {
            yield return new TrainersPresent(Offer.Trainers, Trainers);
        }

        if (ending is not null)
        {
            yield return new LowerLevelEnds(ending.Offer, On, discount);
        }
    }

    /// <summary>The competency that lets the offer's level be bought.</summary>
    public Qualification? QualifiedBy => Offer.Level is { } level ? Qualifying(level) : null;

    /// <summary>Whoever qualifies for a higher level qualifies for the lower.</summary>
    private Qualification? Qualifying(LevelId level)
    {
        var enough = Catalogue.LevelsFrom(level).ToList();
        return Qualified.FirstOrDefault(one => enough.Contains(one.Level));
    }

    private bool IsHigher(Holding held) => RankOf(held.Offer) is { } rank && RankOf(Wanted) is { } wanted && rank > wanted;

    private bool IsLower(Holding held) => RankOf(held.Offer) is { } rank && RankOf(Wanted) is { } wanted && rank < wanted;

    private int? RankOf(OfferId offer) => Catalogue[offer].Level is { } level ? Catalogue[level].Rank : null;

    private MembershipStanding StandingOf(Holding held) => MembershipStanding.Of(Catalogue.Renewal.WindowAfter(held.Anniversary), On);
}

/// <summary>What became of the wish to buy, with every reason.</summary>
/// <param name="Wanted">The offer.</param>
/// <param name="On">The day it would be bought.</param>
/// <param name="Anniversary">The anniversary it would have; null when it may not be bought.</param>
/// <param name="DiscountPercent">Off the offer's own price.</param>
/// <param name="Ends">The offer that ends that day.</param>
/// <param name="Why">Never empty: what forbids it, or what allows it.</param>
public sealed record PurchaseDecision(OfferId Wanted, DateOnly On, DateOnly? Anniversary, int DiscountPercent, OfferId? Ends, IReadOnlyList<Reason> Why)
{
    public bool Allowed => Anniversary is not null;

    public IEnumerable<Refusal> Refusals => Why.OfType<Refusal>();
}
