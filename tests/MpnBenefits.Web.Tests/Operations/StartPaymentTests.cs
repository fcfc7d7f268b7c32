using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MpnBenefits.Data;
using MpnBenefits.Data.Committing;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Renewals;
using MpnBenefits.Web.Hosting;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Tests.Pages.Renewals;

namespace MpnBenefits.Web.Tests.Operations;

public sealed class StartPaymentTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task The_same_key_twenty_times_at_once_is_one_order_one_charge_and_twenty_equal_answers()
    {
        var ready = await Renewing.ReadyAsync(portal);
        var wish = new PaymentWish(ready.Membership.Id, ready.Membership.Anniversary, PaymentMethod.Card, Guid.CreateVersion7(), new("BC 77", null));

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => StartAsync(ready, wish)));

        var order = await ready.OrderAsync();
        Assert.All(answers, answer => Assert.Equal((order.Number, answers[0].Charge), (answer.Number, answer.Charge)));
        Assert.Single(await ready.ChargeAttemptsAsync());
        Assert.Single(await ready.Partner.HistoryAsync(), line => line.What == nameof(OrderOpened));
    }

    [Fact]
    public async Task A_year_that_was_renewed_meanwhile_is_not_ordered_again()
    {
        var ready = await Renewing.ReadyAsync(portal);
        await ready.PaidAsync();
        var wish = new PaymentWish(ready.Membership.Id, ready.Membership.Anniversary, PaymentMethod.Card, Guid.CreateVersion7(), new(null, null));

        await using var scope = portal.Services.CreateAsyncScope();
        await portal.SignInAsync(scope.ServiceProvider, ready.Partner.MpnAdmin);
        Assert.True((await scope.ServiceProvider.GetRequiredService<StartPayment>().RunAsync(wish, CancellationToken.None)).Refused(out var why, out _));

        Assert.Equal(new AlreadyRenewed(new("map"), ready.Membership.Anniversary), why);
    }

    [Fact]
    public async Task Without_a_seller_nothing_is_sold()
    {
        var ready = await Renewing.ReadyAsync(portal);
        await using var scope = portal.Services.CreateAsyncScope();
        var (db, clock) = (scope.ServiceProvider.GetRequiredService<BenefitsDb>(), scope.ServiceProvider.GetRequiredService<PortalClock>());
        var settings = scope.ServiceProvider.GetRequiredService<PortalSettings>() with { Seller = null };
        var company = await db.Companies.Of(ready.Partner.Id).SingleAsync();

        Assert.True((await new SaleTax(db, settings, clock).OfAsync(company, CancellationToken.None)).Refused(out var why, out _));

        Assert.Equal(new SellerNotSetUp(), why);
    }

    private async Task<(string Number, Guid Charge)> StartAsync(Renewing ready, PaymentWish wish)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        await portal.SignInAsync(scope.ServiceProvider, ready.Partner.MpnAdmin);
        Refusal? why = null;
        for (var turn = 0; turn < 5; turn++)
        {
            try
            {
                Assert.False((await scope.ServiceProvider.GetRequiredService<StartPayment>().RunAsync(wish, CancellationToken.None)).Refused(out why, out var started), why?.Code);
                return (started!.Order.Number, started.Charge!.Key);
            }
            catch (ConflictException)
            {
                // A page would answer 409, and the person presses again.
            }
        }

        throw new InvalidOperationException("It went on losing.");
    }
}
