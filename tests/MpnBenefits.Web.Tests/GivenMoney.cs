using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MpnBenefits.Data;
using MpnBenefits.Domain.Invoices;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Refunds;
using MpnBenefits.Domain.Taxes;
using MpnBenefits.Web.Operations;

namespace MpnBenefits.Web.Tests;

/// <summary>Money that came and went before the test begins.</summary>
internal static class GivenMoney
{
    /// <summary>An offer ordered and paid today, with its invoice.</summary>
    public static async Task<(Order Order, Invoice Invoice)> PaidOrderAsync(this GivenPartner partner, Portal portal, string offer = "map", PaymentMethod method = PaymentMethod.BankTransfer)
    {
        var (_, opened) = await partner.PurchaseAsync(offer, method);
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BenefitsDb>();
        var order = await db.Orders.Of(partner.Id).SingleAsync(one => one.Id == opened.Id);
        Assert.False((await scope.ServiceProvider.GetRequiredService<TakePayment>().RunAsync(order, new(portal.Today, $"bank {order.Number}", "given"), CancellationToken.None)).Refused(out var why, out _), why?.Code);
        await db.CommitAsync(Given.Actor, CancellationToken.None);
        return (order, await db.Invoices.Of(partner.Id).AsNoTracking().SingleAsync(one => one.Order == order.Id));
    }

    /// <summary>Money back that was asked for and waits for support.</summary>
    public static async Task<Refund> RefundAskedAsync(this GivenPartner partner, Portal portal, Order order, RefundGround ground = RefundGround.OnRequest)
    {
        var refund = Refund.Ask(order, ground, order.Total, partner.MpnAdmin, "We bought the wrong one.", portal.Today);
        await portal.WithDbAsync(async db =>
        {
            db.Refunds.Add(refund);
            await db.CommitAsync(Given.Actor, CancellationToken.None);
        });
        return refund;
    }

    /// <summary>The same, granted with its credit note; the tax alone, so that what was paid for stays.</summary>
    public static Task RefundedAsync(this GivenPartner partner, Portal portal, Order order) => portal.WithDbAsync(async db =>
    {
        var invoice = await db.Invoices.Of(partner.Id).SingleAsync(one => one.Order == order.Id);
        var refund = Refund.Ask(order, RefundGround.TaxOnly, order.Total, partner.MpnAdmin, null, portal.Today);
        var note = CreditNote.OfTax(invoice, portal.Today);
        Assert.False(refund.Grant(note, RefundGround.TaxOnly, "agreed", portal.Today).Refused(out _, out _));
        db.CreditNotes.Add(note);
        db.Refunds.Add(refund);
        await db.CommitAsync(Given.Actor, CancellationToken.None);
    });

    public static Task CertificateAsync(this GivenPartner partner, Portal portal) => portal.WithDbAsync(async db =>
    {
        Assert.False(TaxCertificate.Put(partner.Id, "EX 2021/77", new(portal.Today.Year, 1, 1), new(portal.Today.Year, 12, 31), "seen").Refused(out _, out var certificate));
        db.TaxCertificates.Add(certificate!);
        await db.CommitAsync(Given.Actor, CancellationToken.None);
    });
}
