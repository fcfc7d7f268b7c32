using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Invoices;
using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Refunds;
using MpnBenefits.Web.Programme;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Operations;

/// <summary>What support decides about a refund: on which ground it is given, or null when it is declined; and the words the partner reads.</summary>
public sealed record RefundAnswer(RefundGround? Ground, bool TaxOnly, string Words);

/// <summary>
/// Takes a paid order back: the refund, its credit note and the end of what the order brought are one commit. Asked in time
/// with nothing used, it is given at once; everything else waits for support. The money follows by <see cref="SettleRefund"/>.
/// </summary>
public sealed class GiveRefund(BenefitsDb db, PortalClock clock, ProgrammeLibrary programme, CurrentPerson me)
{
    /// <summary>The company asks: for all of it, or for the tax alone.</summary>
    public Task<Result<Refund>> AskAsync(string number, bool taxOnly, string? because, CancellationToken ct) => db.InUnitAsync<Result<Refund>>(async () =>
    {
        db.ChangeTracker.Clear();
        var order = await db.Orders.Of(me.Company).SingleAsync(one => one.Number == number, ct);
        if ((await BeginAsync(order, taxOnly, me.Id, because, ct)).Refused(out var why, out var refund))
        {
            return why;
        }

        var decision = await DecideAsync(order, ct);
        if (taxOnly && programme.InForce.Catalogue.Refund.TaxBack(order.Tax, order.PaidOn!.Value, clock.Today) is Refusal noTax)
        {
            return noTax;
        }

        if (!taxOnly && decision.Allowed && (await GrantAsync(order, refund, RefundGround.OnRequest, null, ct)).Refused(out why, out _))
        {
            return why;
        }

        await db.CommitAsync(me.Actor, ct);
        return refund;
    });

    /// <summary>Support answers what was asked, or begins a refund itself.</summary>
    public Task<Result<Refund>> AnswerAsync(string number, RefundAnswer answer, CancellationToken ct) => db.InUnitAsync<Result<Refund>>(async () =>
    {
        db.ChangeTracker.Clear();
        var order = await db.Orders.ForStaff(me.Staff).SingleAsync(one => one.Number == number, ct);
        var asked = await db.Refunds.Of(order.Company).SingleOrDefaultAsync(one => one.Order == order.Id && one.TaxOnly == answer.TaxOnly && one.DecidedOn == null, ct);
        Refusal? why;
        if (asked is null && (await BeginAsync(order, answer.TaxOnly, null, null, ct)).Refused(out why, out asked))
        {
            return why;
        }

        var decided = answer.Ground is { } ground ? await GrantAsync(order, asked!, ground, answer.Words, ct) : asked!.Decline(answer.Words, clock.Today);
        if (decided.Refused(out why, out var refund))
        {
            return why;
        }

        await db.CommitAsync(me.Actor, ct);
        return refund;
    });

    /// <summary>Whether the company has a right to it today.</summary>
    public async Task<RefundDecision> DecideAsync(Order order, CancellationToken ct)
    {
        var gaveWay = await db.Memberships.Of(order.Company).AsNoTracking().IgnoreAutoIncludes()
            .AnyAsync(one => one.Id == order.Membership && one.EndedOn != null && !one.Refunded, ct);
        return new RefundCase(order.PaidOn!.Value, clock.Today, Activated: false, KeyViewed: false, gaveWay).Decide(programme.InForce.Catalogue.Refund);
    }

    private async Task<Result<Refund>> BeginAsync(Order order, bool taxOnly, PersonId? by, string? because, CancellationToken ct)
    {
        if (order.On(clock.Today) is not OrderState.Paid)
        {
            return new OrderNotPaid(order.Number);
        }

        var known = await db.Refunds.Of(order.Company).AsNoTracking().Where(one => one.Order == order.Id && one.DeclinedOn == null).ToListAsync(ct);
        if (known.Find(one => !one.TaxOnly || taxOnly || one.DecidedOn is null) is { } underWay)
        {
            return new RefundUnderWay(underWay.Number);
        }

        var refund = Refund.Ask(order, taxOnly ? RefundGround.TaxOnly : RefundGround.OnRequest, known.Count > 0 ? order.Amount : order.Total, by, because, clock.Today);
        db.Refunds.Add(refund);
        return refund;
    }

    private async Task<Result<Refund>> GrantAsync(Order order, Refund refund, RefundGround ground, string? words, CancellationToken ct)
    {
        if (!refund.TaxOnly)
        {
            if (await UndoAsync(order, ct) is { } why)
            {
                return why;
            }

            order.Refund();
        }

        var invoice = await db.Invoices.Of(order.Company).SingleAsync(one => one.Order == order.Id, ct);
        var note = refund.TaxOnly ? CreditNote.OfTax(invoice, clock.Today)
            : refund.Amount == invoice.Total ? CreditNote.Of(invoice, clock.Today)
            : CreditNote.OfNet(invoice, clock.Today);
        db.CreditNotes.Add(note);
        return refund.Grant(note, ground, words, clock.Today);
    }

    /// <summary>What the order brought is as if it had not been paid.</summary>
    private async Task<Refusal?> UndoAsync(Order order, CancellationToken ct)
    {
        var memberships = await db.Memberships.Of(order.Company).ToListAsync(ct);
        if (order.Renewal is { } id)
        {
            var renewal = await db.Renewals.Of(order.Company).SingleAsync(one => one.Id == id, ct);
            return renewal.Undo(memberships.Single(one => one.Id == order.Membership)).Refused(out var why, out _) ? why : null;
        }

        var purchase = await db.Purchases.Of(order.Company).SingleAsync(one => one.Id == order.Purchase, ct);
        return purchase.Undo(order, memberships, clock.Today).Refused(out var refusal, out Membership? _) ? refusal : null;
    }
}
