using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Programme;
using MpnBenefits.Domain.Renewals;

namespace MpnBenefits.Domain.Purchases;

/// <summary>
/// Everything the question "may this company buy this offer today?" is decided by: the rule of <see cref="PurchaseCase"/>
/// on what it holds and proves, then its own gates. <see cref="AskedWith"/> are the roles of the one who asks; null when
/// the operator looks.
/// </summary>
public sealed record BuyingCase(
    ProgrammeInForce Programme,
    Company Company,
    IReadOnlyList<Membership> Memberships,
    Evidence Evidence,
    IReadOnlyList<Member> Members,
    IReadOnlyList<Order> Orders,
    Order? Order,
    OfferId Wanted,
    PortalRoles? AskedWith,
    DateOnly Today)
{
    public Offer Offer => Programme.Catalogue[Wanted];

    private Catalogue Catalogue => Programme.Catalogue;

    private Membership? Replaced(Holding? ending) =>
        ending is null ? null : Memberships.Where(held => held.EndedOn is null && held.Offer == ending.Offer).MaxBy(held => held.Anniversary);

    /// <summary>
    /// All gates, in their order: the offer itself (R25, R64), the level's competency (R32) or the trainers (R26), the
    /// company's profile and verification (R13), role (R6), price.
    /// </summary>
    public BuyingDecision Decide()
    {
        var qualified = Qualified();
        var rule = PurchaseCase.Of(Catalogue, Wanted, Today, Memberships, qualified, Evidence.TrainersOn(Today));
        var decision = rule.Decide();
        var replaces = decision.Allowed ? Replaced(rule.Ending) : null;
        var carry = Carry(qualified, replaces);
        var price = Programme.PriceOf(Wanted, Company.Profile.Country, Today);
        var gates = new List<Gate> { OfferGate(rule) };
        if (Offer.Level is { } level)
        {
            gates.Add(RequirementsGate(rule, level));
        }

        if (Offer.Trainers > 0)
        {
            gates.Add(TrainerGate.For(Offer, Evidence, Today, isOver: false));
        }

        gates.AddRange([ProfileGate(), CompanyGates.Verification(Company, Today), CompanyGates.Role(Members, AskedWith), PriceGate(price, decision)]);
        return new(this, gates, decision, carry, replaces, price);
    }

    /// <summary>What each current competency qualifies for today, on the evidence alone; a first purchase has nothing to extend.</summary>
    private List<Qualification> Qualified() =>
    [
        .. from competency in Catalogue.Competencies
           where competency.Current
           let level = CompetencyJudgement.HighestLevel(competency, null, Evidence, Company.Profile.Country, Today, Today, [], Catalogue)
           where level is not null
           select new Qualification(level.Value, competency.Id),
    ];

    /// <summary>
    /// The competencies the purchase carries: those qualified, at no more than the offer's level; and of a lower level
    /// that ends with it those that are met or waived there.
    /// </summary>
    private List<Qualification> Carry(IReadOnlyList<Qualification> qualified, Membership? replaces)
    {
        if (Offer.Level is not { } level)
        {
            return [];
        }

        var own = qualified.Select(one => Catalogue[one.Level].Rank > Catalogue[level].Rank ? one with { Level = level } : one).ToList();
        var kept = replaces?.Competencies
            .Where(held => own.TrueForAll(one => one.Competency != held.Competency))
            .Where(held => CompetencyJudgement.Judge(
                Catalogue[held.Competency], held.Level, Evidence, Company.Profile.Country, Today, replaces.Anniversary, Programme.Extensions, Catalogue).Qualifies)
            .Select(held => new Qualification(held.Level, held.Competency));
        return [.. own.Concat(kept ?? []).OrderBy(one => one.Competency.Value, StringComparer.Ordinal)];
    }

    private Gate OfferGate(PurchaseCase rule) =>
        (rule.Conflict() ?? Expected()) is { } conflict ? new(GateKind.Offer, GateState.Stopped, conflict) : new(GateKind.Offer, GateState.Settled, new OfferNotHeld(Wanted));

    /// <summary>A transfer for the renewal of the same offer may have come in time: nobody is sent to buy it again meanwhile.</summary>
    private RenewalPaymentExpected? Expected() =>
        Orders.FirstOrDefault(order => order.Renewal is not null && order.Offer == Wanted && order.On(Today) is OrderState.AwaitingPayment) is { } order
            ? new RenewalPaymentExpected(Wanted, order.Number, order.ExpiresOn)
            : null;

    private static Gate RequirementsGate(PurchaseCase rule, LevelId level) => rule.QualifiedBy is { } by
        ? new(GateKind.Requirements, GateState.Settled, new CompetencyQualifies(by.Competency, by.Level))
        : new(GateKind.Requirements, GateState.Stopped, new NoCompetencyQualified(level));

    private Gate ProfileGate() => Company.Profile.Missing is { Count: > 0 } missing
        ? new(GateKind.Profile, GateState.ToDo, new ProfileIncomplete([.. missing.Select(field => new FieldName(field))]), RenewalCase.Reviewers)
        : new(GateKind.Profile, GateState.Settled, new ProfileComplete(), RenewalCase.Reviewers);

    private Gate PriceGate(Price? price, PurchaseDecision decision) =>
        Order?.On(Today) is OrderState.AwaitingPayment ? new(GateKind.Fee, GateState.ToDo, Order.Why(PaymentDays.Of(Order), Today), RenewalCase.Renewers)
        : price is null ? new(GateKind.Fee, GateState.Stopped, new PriceNotPublished(Wanted, new CountryCode(Company.Profile.Country)), RenewalCase.Renewers)
        : !decision.Allowed ? new(GateKind.Fee, GateState.Later, new PurchasePrice(Wanted, price.Amount))
        : decision.DiscountPercent > 0
            ? new(GateKind.Fee, GateState.ToDo, new UpgradePrice(Wanted, price.Amount.Less(decision.DiscountPercent), price.Amount, decision.DiscountPercent), RenewalCase.Renewers)
            : new(GateKind.Fee, GateState.ToDo, new PurchasePrice(Wanted, price.Amount), RenewalCase.Renewers);
}
