using Microsoft.EntityFrameworkCore;

namespace MpnBenefits.Web.Tests.Data;

/// <summary>Invoices are numbered without gaps per year, whoever pays at the same time and whoever gives up.</summary>
public sealed class NumberingTests(Portal portal) : IClassFixture<Portal>
{
    [SqliteFact]
    public async Task Paid_at_the_same_time_and_rolled_back_between_there_is_no_gap_and_none_twice()
    {
        var partners = new List<GivenPartner>();
        for (var number = 0; number < 12; number++)
        {
            partners.Add(await portal.Given.PartnerAsync());
        }

        await Task.WhenAll(partners.Select((partner, number) => number % 3 == 0 ? FailedAsync(partner) : partner.PaidOrderAsync(portal)));

        var numbers = await portal.WithDbAsync(db => db.Invoices.ForPortal().Select(invoice => invoice.Number).OrderBy(number => number).ToListAsync());
        Assert.Equal(Enumerable.Range(1, numbers.Count).Select(number => $"I2021-{number:000000}"), numbers);
        var payments = await portal.WithDbAsync(db => db.Payments.ForPortal().Select(payment => payment.Number).ToListAsync());
        Assert.Equal(payments.Count, payments.Distinct().Count());
    }

    /// <summary>A commit whose invoice has taken a number and that is then refused by the database.</summary>
    private async Task FailedAsync(GivenPartner partner)
    {
        var (order, invoice) = await partner.PaidOrderAsync(portal);
        await Assert.ThrowsAnyAsync<Exception>(() => portal.WithDbAsync(async db =>
        {
            var company = await db.Companies.Of(partner.Id).SingleAsync();
            db.Invoices.Add(Domain.Invoices.Invoice.Issue(order, invoice.Seller, company, new(invoice.From, invoice.To), portal.Today));
            await db.CommitAsync(Given.Actor, CancellationToken.None);
        }));
    }
}
