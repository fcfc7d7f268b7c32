using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Committing;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Renewals;
using MpnBenefits.Web.Hosting;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Operations;

/// <summary>What was asked: which membership's renewal, for which anniversary, how, and the key of the form.</summary>
public sealed record PaymentWish(MembershipId Membership, DateOnly Anniversary, PaymentMethod Method, Guid FormKey);

/// <summary>The order that is now open, and, for a card, the charge under way.</summary>
public sealed record PaymentStarted(Order Order, Charge? Charge);

/// <summary>The form was sent before with other answers.</summary>
[Rules(9)]
public sealed record FormAlreadySent : Refusal;

/// <summary>The bank account that transfers go to is not set up.</summary>
[Rules(9)]
public sealed record BankTransferNotOffered : Refusal;

/// <summary>No payment gateway is set up.</summary>
[Rules(9)]
public sealed record CardNotOffered : Refusal;

/// <summary>
/// Opens the order of a renewal and, for a card, its charge: once per renewal, whatever was clicked twice, in two tabs,
/// or by two people. Nothing is asked of the gateway before it is all committed;
/// a transfer gives up the card payment that was left, so that nobody pays both.
/// </summary>
public sealed class StartPayment(
    BenefitsDb db, CompanyPictures pictures, SettleRenewal charges, PortalSettings settings, PortalClock clock, TimeProvider system, CurrentPerson me)
{
    private const string OrderCounter = "order";

    public async Task<Result<PaymentStarted>> RunAsync(PaymentWish wish, CancellationToken ct)
    {
        if (NotOffered(wish.Method) is { } notOffered)
        {
            return notOffered;
        }

        if (wish.Method is PaymentMethod.BankTransfer)
        {
            await charges.GiveUpAsync(me.Company, wish.Membership, ct);
        }

        return await db.InUnitAsync(() => OnceAsync(wish, ct));
    }

    private async Task<Result<PaymentStarted>> OnceAsync(PaymentWish wish, CancellationToken ct)
    {
        var actor = $"person/{me.Id.Value:D}";
        var request = string.Create(CultureInfo.InvariantCulture, $"pay {wish.Membership.Value} {wish.Anniversary:O} {wish.Method}");
        var sent = await db.Attempts.SingleOrDefaultAsync(attempt => attempt.Actor == actor && attempt.Key == wish.FormKey, ct);
        if (sent is not null && !sent.IsFor(request))
        {
            return new FormAlreadySent();
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
        var order = picture.OrderOf(membership);
        var payment = picture.Programme.Catalogue.Payment;
        if (order is null)
        {
            renewal.Fix(decision.Ending);
            order = Order.Open(renewal, await NextNumberAsync(ct), membership.Offer, fee, wish.Method, clock.Now, payment.ExpiresOn(wish.Method, clock.Today, decision.Case.Window));
            db.Orders.Add(order);
        }

        order.PayBy(wish.Method, payment.ExpiresOn(wish.Method, order.OpenedOn, decision.Case.Window));
        var charge = wish.Method is PaymentMethod.Card ? await ChargeAsync(order, decision.Case, ct) : null;
        if (sent is null)
        {
            db.Attempts.Add(Attempt.Start(actor, wish.FormKey, request, system.GetUtcNow()).Answered(order.Number));
        }

        await db.CommitAsync(me.Actor, ct);
        return new PaymentStarted(order, charge);
    }

    /// <summary>A way of paying that this site is not set up for.</summary>
    private Refusal? NotOffered(PaymentMethod method) => method switch
    {
        PaymentMethod.Card when !settings.Demo => new CardNotOffered(),
        PaymentMethod.BankTransfer when settings.Bank is null => new BankTransferNotOffered(),
        _ => null,
    };

    private Renewal Started(Domain.Memberships.Membership membership)
    {
        var renewal = Renewal.Start(membership, me.Id, clock.Now);
        db.Renewals.Add(renewal);
        return renewal;
    }

    /// <summary>The charge already under way for the order, or a new one; there is never a second beside it.</summary>
    private async Task<Charge> ChargeAsync(Order order, RenewalCase renewal, CancellationToken ct)
    {
        var actor = CardCharges.ActorOf(order);
        var attempt = await db.Attempts.SingleOrDefaultAsync(one => one.Actor == actor && one.Answer == null, ct);
        if (attempt is null)
        {
            attempt = Attempt.Start(actor, Guid.CreateVersion7(), CardCharges.RequestOf(order), system.GetUtcNow());
            db.Attempts.Add(attempt);
            order.StartCharge();
        }

        return CardCharges.Of(order, attempt.Key, renewal.Window.LastDay, renewal.Company.Name);
    }

    private async Task<string> NextNumberAsync(CancellationToken ct)
    {
        var number = await db.NextAsync(OrderCounter, ct);
        return string.Create(CultureInfo.InvariantCulture, $"{clock.Today.Year}-{number:000000}");
    }
}

/// <summary>How a charge is known: by its order, its key, and where the payer returns to.</summary>
public static class CardCharges
{
    private const string Prefix = "order/";

    public const string Approved = "approved";
    public const string Declined = "declined";

    public static string ActorOf(Order order) => Prefix + order.Number;

    public static bool IsCharge(string actor) => actor.StartsWith(Prefix, StringComparison.Ordinal);

    public static string NumberOf(Attempt attempt) => attempt.Actor[Prefix.Length..];

    public static string RequestOf(Order order) => string.Create(CultureInfo.InvariantCulture, $"charge {order.Number} {order.Amount.Minor} {order.Amount.Currency}");

    /// <summary>The gateway must not take the money after the window's last second.</summary>
    public static Charge Of(Order order, Guid key, DateOnly lastDay, string payer) => new(
        key,
        order.Number,
        payer,
        order.Amount,
        new DateTimeOffset(lastDay.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddTicks(-TimeSpan.TicksPerMicrosecond),
        ReturnPath(order, key));

    public static string ReturnPath(Order order, Guid key) => $"/renewals/{order.Membership.Value:D}/return?key={key:D}";
}
