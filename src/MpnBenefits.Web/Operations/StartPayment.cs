using System.Globalization;
using MpnBenefits.Data;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Renewals;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Operations;

/// <summary>What was asked: which membership's renewal, for which anniversary, how, and the key of the form.</summary>
public sealed record PaymentWish(MembershipId Membership, DateOnly Anniversary, PaymentMethod Method, Guid FormKey, BillingNote Note);

/// <summary>
/// Opens the order of a renewal and, for a card, its charge: once per renewal, whatever was clicked twice, in two tabs,
/// or by two people. Nothing is asked of the gateway before it is all committed;
/// a transfer gives up the card payment that was left, so that nobody pays both.
/// </summary>
public sealed class StartPayment(
    BenefitsDb db, CompanyPictures pictures, OpenCharges charges, OpenOrder opening, SaleTax taxes, PortalClock clock, CurrentPerson me)
{
    public async Task<Result<PaymentStarted>> RunAsync(PaymentWish wish, CancellationToken ct)
    {
        if (opening.NotOffered(wish.Method) is { } notOffered)
        {
            return notOffered;
        }

        if (wish.Method is PaymentMethod.BankTransfer)
        {
            await charges.GiveUpAsync(me.Company, order => order.Membership == wish.Membership, ct);
        }

        return await db.InUnitAsync(() => OnceAsync(wish, ct));
    }

    private async Task<Result<PaymentStarted>> OnceAsync(PaymentWish wish, CancellationToken ct)
    {
        var request = string.Create(CultureInfo.InvariantCulture, $"pay {wish.Membership.Value} {wish.Anniversary:O} {wish.Method}");
        if ((await opening.SentAsync(wish.FormKey, request, ct)).Refused(out var other, out var sent))
        {
            return other;
        }

        var picture = await pictures.TakeAsync(me.Company, ct);
        if (picture.Find(wish.Membership) is not { } membership || membership.Anniversary != wish.Anniversary)
        {
            return new AlreadyRenewed(picture.Find(wish.Membership)?.Offer ?? default, wish.Anniversary);
        }

        var decision = picture.Decide(membership, me.Roles);
        if (decision.PayableFee().Refused(out var why, out var fee))
        {
            return why;
        }

        var renewal = picture.RenewalOf(membership) ?? Started(membership);
        renewal.Choose(wish.Method, me.Id, clock.Now);
        var payment = picture.Programme.Catalogue.Payment;
        var order = picture.OrderOf(membership) is { Ended: null } open ? open : null;
        if (order is null)
        {
            if ((await taxes.OfAsync(picture.Company, ct)).Refused(out var untaxed, out var tax))
            {
                return untaxed;
            }

            renewal.Fix(decision.Ending, decision.Keeping.Lowered, decision.FallsTo);
            order = Order.Open(
                renewal, await opening.NextNumberAsync(ct), decision.Keeping.Into.Id, fee, wish.Method, clock.Now,
                payment.ExpiresOn(wish.Method, clock.Today, decision.Case.Window), tax.Tax);
            db.Orders.Add(order);
        }

        order.PayBy(wish.Method, payment.ExpiresOn(wish.Method, order.OpenedOn, decision.Case.Window));
        if (!sent.Before)
        {
            order.Note(wish.Note);
        }

        return await opening.CommitAsync(order, picture.Company.Name, sent, ct);
    }

    private Renewal Started(Domain.Memberships.Membership membership)
    {
        var renewal = Renewal.Start(membership, me.Id, clock.Now);
        db.Renewals.Add(renewal);
        return renewal;
    }
}
