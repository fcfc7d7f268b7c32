using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain.Audit;
using MpnBenefits.Domain.Invoices;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Renewals;
using MpnBenefits.Web.Hosting;

namespace MpnBenefits.Web.Operations;

/// <summary>Puts the invoice of an order beside the payment that settles it: both are committed, or neither.</summary>
public sealed class IssueInvoice(BenefitsDb db, PortalSettings settings, PortalClock clock)
{
    public async Task RunAsync(Order order, InvoicedYear year, CancellationToken ct)
    {
        var seller = settings.Seller ?? throw new InvalidOperationException("Without a seller nothing is sold, and nothing invoiced.");
        var buyer = await db.Companies.Of(order.Company).AsNoTracking().SingleAsync(ct);
        db.Invoices.Add(Invoice.Issue(order, seller, buyer, year, clock.Today));
    }

    /// <summary>Orders that were paid before the portal made out invoices get theirs at the next start, oldest first.</summary>
    public async Task AllMissingAsync(CancellationToken ct)
    {
        var missing = await db.Orders.ForPortal().Where(order => order.PaidOn != null && order.Ended == null)
            .Where(order => !db.Invoices.ForPortal().Any(invoice => invoice.Order == order.Id)).OrderBy(order => order.Number).Select(order => order.Id).ToListAsync(ct);
        foreach (var id in missing.TakeWhile(_ => settings.Seller is not null))
        {
            db.ChangeTracker.Clear();
            var order = await db.Orders.ForPortal().SingleAsync(one => one.Id == id, ct);
            var membership = await db.Memberships.Of(order.Company).AsNoTracking().SingleAsync(one => one.Id == order.Membership, ct);
            var renewal = await db.Renewals.Of(order.Company).AsNoTracking().SingleOrDefaultAsync(one => one.Id == order.Renewal, ct);
            var from = renewal?.Anniversary.AddDays(1) ?? membership.PurchasedOn;
            await RunAsync(order, new(from, renewal is null ? RenewalPolicy.Anniversary(from, 1) : membership.NextAnniversaryAfter(renewal.Anniversary)), ct);
            await db.CommitAsync(Actor.System("start"), ct);
        }

        db.ChangeTracker.Clear();
    }
}
