using MpnBenefits.Domain.Benefits;
using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Programme;
using MpnBenefits.Domain.Renewals;

namespace MpnBenefits.Domain.Purchases;

/// <summary>How a purchase stands today: the rule's own answer, each gate, and what would be bought.</summary>
/// <param name="Case">What was decided on.</param>
/// <param name="Gates">Each gate with its reason.</param>
/// <param name="Rule">What the what-if answers on the same facts.</param>
/// <param name="Carry">The competencies it would carry, each at its level.</param>
/// <param name="Replaces">The lower level that would end with it.</param>
/// <param name="Price">The offer's own price; null where none is published.</param>
public sealed record BuyingDecision(
    BuyingCase Case, IReadOnlyList<Gate> Gates, PurchaseDecision Rule, IReadOnlyList<Qualification> Carry, Membership? Replaces, Price? Price)
    : GatedDecision(Gates)
{
    public OfferId Offer => Case.Wanted;

    /// <summary>The competencies of the lower level that would not be carried on.</summary>
    public IReadOnlyList<CompetencyId> NotCarried =>
        [.. (Replaces?.Competencies ?? []).Select(held => held.Competency).Where(held => !Carry.Any(one => one.Competency == held))];

    /// <summary>What is to be paid: the price, less what an upgrade takes off it.</summary>
    public Money? Amount => Price?.Amount.Less(Rule.DiscountPercent);

    /// <summary>The anniversary it would have, bought today.</summary>
    public DateOnly Anniversary => RenewalPolicy.Anniversary(Case.Today, 1);

    /// <summary>The last day on which an order opened today can be paid.</summary>
    public DateOnly PayableTo => Case.Programme.Catalogue.Payment.ExpiresOn(Case.Today, Replaces?.Window(Case.Programme.Catalogue.Renewal).LastDay);

    /// <summary>What the company would have more of with it, and less of what ends with it.</summary>
    public IReadOnlyList<BenefitChange> BenefitChanges()
    {
        var catalogue = Case.Programme.Catalogue;
        var held = Case.Memberships.Where(one => MembershipStanding.Of(one, catalogue.Renewal, Case.Today).BenefitsAccessible).ToList();
        var bought = BenefitHolding.Of(Offer, Carry.Select(one => (one.Competency, one.Level)), catalogue);
        return BenefitChange.Between(
            BenefitSheet.Of(catalogue, [.. held.SelectMany(one => BenefitHolding.Of(one, catalogue))]),
            BenefitSheet.Of(catalogue, [.. held.Where(one => one != Replaces).SelectMany(one => BenefitHolding.Of(one, catalogue)), .. bought]));
    }

    /// <summary>What is read of it in one place: everything in the way, or everything that allows it.</summary>
    public IReadOnlyList<Reason> WhyRead => MayPay ? Rule.Why : [.. Rule.Refusals.Concat(InTheWay.Select(gate => gate.Why)).Distinct()];

    /// <summary>The fee to pay now, or the first reason why not.</summary>
    public Result<Fee> PayableFee() => WhyNot is { } why ? why : new Fee(Amount!.Value, Price!.Demonstration);
}
