using System.Globalization;
using MpnBenefits.Data;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Purchases;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Operations;

/// <summary>What was asked: which offer, how it is paid, under which terms, and the key of the form.</summary>
public sealed record PurchaseWish(OfferId Offer, PaymentMethod Method, string Terms, Guid FormKey, BillingNote Note);

/// <summary>
/// Opens the order of a purchase and, for a card, its charge: once per company and offer, whatever was clicked twice, in
/// two tabs, or by two people. It is bought for the global account: a location has no purchases.
/// </summary>
public sealed class StartPurchase(BenefitsDb db, CompanyPictures pictures, OpenCharges charges, OpenOrder opening, SaleTax taxes, PortalClock clock, CurrentPerson me)
{
    public async Task<Result<PaymentStarted>> RunAsync(PurchaseWish wish, CancellationToken ct)
    {
        if (opening.NotOffered(wish.Method) is { } notOffered)
        {
            return notOffered;
        }

        if (wish.Method is PaymentMethod.BankTransfer)
        {
            await charges.GiveUpAsync(me.Company, order => order.Offer == wish.Offer && order.Purchase != null, ct);
        }

        return await db.InUnitAsync(() => OnceAsync(wish, ct));
    }

    private async Task<Result<PaymentStarted>> OnceAsync(PurchaseWish wish, CancellationToken ct)
    {
        var request = string.Create(CultureInfo.InvariantCulture, $"buy {wish.Offer} {wish.Method} {wish.Terms}");
        if ((await opening.SentAsync(wish.FormKey, request, ct)).Refused(out var other, out var sent))
        {
            return other;
        }

        var picture = await pictures.TakeAsync(me.Company, ct, PictureOf.Purchases);
        var decision = picture.DecidePurchase(wish.Offer, me.Roles);
        if (decision.PayableFee().Refused(out var why, out var fee))
        {
            return why;
        }

        var purchase = picture.PurchaseOf(wish.Offer) ?? Started(picture, wish.Offer);
        var order = OpenOrderOf(picture, purchase);
        if (order?.Method != wish.Method)
        {
            purchase.Choose(wish.Method, me.Id, clock.Now);
        }

        if (order is null)
        {
            if ((await taxes.OfAsync(picture.Company, ct)).Refused(out var untaxed, out var tax))
            {
                return untaxed;
            }

            purchase.AcceptTerms(wish.Terms, me.Id, clock.Today);
            purchase.Fix(decision.Replaces, decision.Rule.DiscountPercent, decision.Carry);
            order = Order.Open(purchase, await opening.NextNumberAsync(ct), fee, wish.Method, clock.Now, decision.PayableTo, tax.Tax);
            db.Orders.Add(order);
        }

        order.PayBy(wish.Method, order.ExpiresOn);
        if (!sent.Before)
        {
            order.Note(wish.Note);
        }

        return await opening.CommitAsync(order, picture.Company.Name, sent, ct);
    }

    /// <summary>The order that waits for its money; one that ran out makes room for the next.</summary>
    private Order? OpenOrderOf(CompanyPicture picture, Purchase purchase)
    {
        if (picture.OrderOf(purchase) is not { Ended: null } order)
        {
            return null;
        }

        if (order.On(clock.Today) is not OrderState.Expired)
        {
            return order;
        }

        order.Cancel();
        return null;
    }

    private Purchase Started(CompanyPicture picture, OfferId offer)
    {
        var purchase = Purchase.Start(me.Company, offer, picture.TurnOf(offer), me.Id, clock.Now);
        db.Purchases.Add(purchase);
        return purchase;
    }
}
