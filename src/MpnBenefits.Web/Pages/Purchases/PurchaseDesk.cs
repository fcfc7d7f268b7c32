using MpnBenefits.Domain;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Purchases;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Pages.Purchases;

/// <summary>What every step of a purchase looks at: the company's picture with its proofs, the offer, and how its gates stand.</summary>
public sealed class PurchaseDesk(CompanyPictures pictures, CurrentPerson me, Words words)
{
    public CompanyPicture Picture { get; private set; } = null!;

    public BuyingDecision Decision { get; private set; } = null!;

    public OfferId Offer => Decision.Offer;

    /// <summary>The purchase that was begun and not paid.</summary>
    public Purchase? Begun => Picture.PurchaseOf(Offer);

    /// <summary>The purchase that was paid last.</summary>
    public Purchase? LastBought => Picture.Purchases.Where(one => one.Offer == Offer && one.BoughtOn is not null).MaxBy(one => one.Turn);

    /// <summary>The order that waits for its money.</summary>
    public Order? OpenOrder => Begun is { } begun && Picture.OrderOf(begun) is { } order && order.On(Picture.Today) is OrderState.AwaitingPayment ? order : null;

    /// <summary>Orders that wait for their money and that buying this would make pointless.</summary>
    public IEnumerable<Order> WouldCancel => Picture.Orders.Where(order =>
        order.Purchase is not null && order.Offer != Offer && order.On(Picture.Today) is OrderState.AwaitingPayment && Decision.Rule.Allowed
        && new PurchaseCase(Picture.Programme.Catalogue, order.Offer, Picture.Today, [Holding.Bought(Offer, Picture.Today)], [], 0).Conflict() is not null);

    /// <summary>What paying that order first would take off this price; null when nothing.</summary>
    public int? EarnsDiscount(Order order) =>
        Picture.Programme.Catalogue[Offer].Upgrade is { } upgrade && upgrade.From == order.Offer && Decision.Rule.DiscountPercent == 0 ? upgrade.Percent : null;

    /// <summary>False when the catalogue knows no such offer.</summary>
    public async Task<bool> OpenAsync(string offer, CancellationToken ct)
    {
        Picture = await pictures.TakeAsync(me.Company, ct, PictureOf.Purchases);
        words.Know(Picture.Names);
        if (Picture.Programme.Catalogue.Find(new OfferId(offer)) is not { } known)
        {
            return false;
        }

        Decision = Picture.DecidePurchase(known.Id, me.Roles);
        return true;
    }
}
