using MpnBenefits.Domain.Payments;

namespace MpnBenefits.Domain.Purchases;

public abstract record PurchaseEvent(OfferId Offer) : DomainEvent
{
    public override string Subject => Offer.Value;
}

public sealed record PurchaseStarted(OfferId Offer, int Turn) : PurchaseEvent(Offer);

public sealed record PurchaseAnswered(OfferId Offer, PaymentMethod Method) : PurchaseEvent(Offer);

public sealed record PurchaseTermsAccepted(OfferId Offer, string Version) : PurchaseEvent(Offer);

public sealed record PurchaseFixed(OfferId Offer, OfferId? Replaces, int DiscountPercent, IReadOnlyList<CompetencyId> Carried) : PurchaseEvent(Offer);

public sealed record PurchaseCompleted(OfferId Offer, DateOnly PaidOn, DateOnly Anniversary, string OrderNumber) : PurchaseEvent(Offer);
