using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Purchases;
using MpnBenefits.Domain.Requests;
using MpnBenefits.Web.Programme;

namespace MpnBenefits.Web.Operations;

/// <summary>
/// Money for an order, whoever says that it came: it renews, it buys, it waits for the rest, or it is owed back. What is paid
/// is invoiced in the same commit, and a colleague's open request to renew is done with it. The caller commits.
/// </summary>
public sealed class TakePayment(BenefitsDb db, PortalClock clock, ProgrammeLibrary programme, IssueInvoice invoices)
{
    public Task<Result<Payment>> RunAsync(Order order, Receipt receipt, CancellationToken ct) =>
        order.Purchase is { } purchase ? BuyAsync(order, purchase, receipt, ct) : RenewAsync(order, receipt, ct);

    private async Task<Result<Payment>> RenewAsync(Order order, Receipt receipt, CancellationToken ct)
    {
        var renewal = await db.Renewals.Of(order.Company).SingleAsync(one => one.Id == order.Renewal, ct);
        var membership = await db.Memberships.Of(order.Company).SingleAsync(one => one.Id == order.Membership, ct);
        if (renewal.Settle(order, membership, receipt, programme.InForce.Catalogue.Renewal, clock.Today).Refused(out var why, out var payment))
        {
            return why;
        }

        if (payment.Pays)
        {
            await invoices.RunAsync(order, new(renewal.Anniversary.AddDays(1), membership.Anniversary), ct);
            var asked = await db.Requests.Of(order.Company)
                .Where(request => request.Membership == order.Membership && request.Deed == RequestedDeed.Renew && request.Ended == null).ToListAsync(ct);
            asked.ForEach(request => request.Settle(clock.Today));
        }

        return payment;
    }

    private async Task<Result<Payment>> BuyAsync(Order order, PurchaseId id, Receipt receipt, CancellationToken ct)
    {
        var purchase = await db.Purchases.Of(order.Company).SingleAsync(one => one.Id == id, ct);
        var memberships = await db.Memberships.Of(order.Company).ToListAsync(ct);
        if (purchase.Settle(order, receipt, memberships, programme.InForce.Catalogue, clock.Today).Refused(out var why, out var settled))
        {
            return why;
        }

        if (settled.Begun is { } begun)
        {
            db.Memberships.Add(begun);
            await invoices.RunAsync(order, new(begun.PurchasedOn, begun.Anniversary), ct);
            await GiveUpOthersAsync(order, [.. memberships, begun], ct);
        }

        return settled.Payment;
    }

    /// <summary>What else was ordered and can no longer be bought, or renews what has just ended, is not to be paid.</summary>
    private async Task GiveUpOthersAsync(Order paid, IReadOnlyList<Membership> memberships, CancellationToken ct)
    {
        var open = await db.Orders.Of(paid.Company).Where(order => order.PaidOn == null && order.Ended == null && order.Id != paid.Id).ToListAsync(ct);
        foreach (var order in open.Where(order => IsOver(order, memberships)))
        {
            order.Cancel(paid.Number);
        }
    }

    private bool IsOver(Order order, IReadOnlyList<Membership> memberships) => order.Purchase is null
        ? memberships.Any(held => held.Id == order.Membership && held.EndedOn is not null)
        : PurchaseCase.Of(programme.InForce.Catalogue, order.Offer, clock.Today, memberships).Conflict() is not null;
}
