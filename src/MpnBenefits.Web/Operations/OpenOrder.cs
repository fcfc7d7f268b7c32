using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Committing;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Web.Hosting;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Operations;

/// <summary>The order that is now open, and, for a card, the charge under way.</summary>
public sealed record PaymentStarted(Order Order, Charge? Charge);

/// <summary>A form as it was sent: its key, what it asked, and whether it was sent before.</summary>
public sealed record SentForm(string Actor, Guid Key, string Request, bool Before);

/// <summary>The form was sent before with other answers.</summary>
[Rules(9)]
public sealed record FormAlreadySent : Refusal;

/// <summary>The bank account that transfers go to is not set up.</summary>
[Rules(9)]
public sealed record BankTransferNotOffered : Refusal;

/// <summary>No payment gateway is set up.</summary>
[Rules(9)]
public sealed record CardNotOffered : Refusal;

/// <summary>Nobody is named who sells, so no invoice could be made out.</summary>
[Rules(9)]
public sealed record SellerNotSetUp : Refusal;

/// <summary>
/// What opening an order is, whatever it pays for: the next number, one charge under way at most, and a form that counts
/// once. Nothing is asked of the gateway before it is all committed.
/// </summary>
public sealed class OpenOrder(BenefitsDb db, PortalSettings settings, PortalClock clock, TimeProvider system, CurrentPerson me)
{
    private const string OrderCounter = "order";

    /// <summary>A way of paying that this site is not set up for.</summary>
    public Refusal? NotOffered(PaymentMethod method) => method switch
    {
        PaymentMethod.Card when !settings.Cards => new CardNotOffered(),
        PaymentMethod.BankTransfer when settings.Bank is null => new BankTransferNotOffered(),
        _ when settings.Seller is null => new SellerNotSetUp(),
        _ => null,
    };

    /// <summary>The form, if it is new or asks the same as before; sent before with other answers it is refused.</summary>
    public async Task<Result<SentForm>> SentAsync(Guid key, string request, CancellationToken ct)
    {
        var actor = $"person/{me.Id.Value:D}";
        var sent = await db.Attempts.SingleOrDefaultAsync(attempt => attempt.Actor == actor && attempt.Key == key, ct);
        return sent is not null && !sent.IsFor(request) ? new FormAlreadySent() : new SentForm(actor, key, request, sent is not null);
    }

    public async Task<string> NextNumberAsync(CancellationToken ct)
    {
        var number = await db.NextAsync(OrderCounter, ct);
        return string.Create(CultureInfo.InvariantCulture, $"{clock.Today.Year}-{number:000000}");
    }

    /// <summary>Commits the order with its charge, when it is paid by card, and with the form that asked for it.</summary>
    public async Task<PaymentStarted> CommitAsync(Order order, string payer, SentForm form, CancellationToken ct)
    {
        var charge = order.Method is PaymentMethod.Card ? await ChargeAsync(order, payer, ct) : null;
        if (!form.Before)
        {
            db.Attempts.Add(Attempt.Start(form.Actor, form.Key, form.Request, system.GetUtcNow()).Answered(order.Number));
        }

        await db.CommitAsync(me.Actor, ct);
        return new(order, charge);
    }

    /// <summary>The charge already under way for the order, or a new one; there is never a second beside it.</summary>
    private async Task<Charge> ChargeAsync(Order order, string payer, CancellationToken ct)
    {
        var actor = CardCharges.ActorOf(order);
        var attempt = await db.Attempts.SingleOrDefaultAsync(one => one.Actor == actor && one.Answer == null, ct);
        if (attempt is null)
        {
            attempt = Attempt.Start(actor, Guid.CreateVersion7(), CardCharges.RequestOf(order), system.GetUtcNow());
            db.Attempts.Add(attempt);
            order.StartCharge();
        }

        return CardCharges.Of(order, attempt.Key, payer);
    }
}
