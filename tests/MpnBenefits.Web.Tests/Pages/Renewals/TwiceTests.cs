using MpnBenefits.Domain.Payments;

namespace MpnBenefits.Web.Tests.Pages.Renewals;

/// <summary>Paid twice, in every way people manage to: one order, one charge, one renewal.</summary>
public sealed class TwiceTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task The_same_form_twice_one_after_the_other()
    {
        var ready = await Renewing.ReadyAsync(portal);
        var check = await ready.ChosenAsync(PaymentMethod.Card);

        var first = await check.SubmitAsync();
        var second = await check.SubmitAsync();

        Assert.Equal(first.Path, second.Path);
        await second.SubmitAsync(("approve", "true"));
        await ready.AssertRenewedOnceAsync();
    }

    [Fact]
    public async Task The_same_form_twice_at_once()
    {
        var ready = await Renewing.ReadyAsync(portal);
        var check = await ready.ChosenAsync(PaymentMethod.Card);

        var both = await Task.WhenAll(check.SubmitAsync(), check.SubmitAsync());

        Assert.Equal(both[0].Path, both[1].Path);
        await both[0].SubmitAsync(("approve", "true"));
        await ready.AssertRenewedOnceAsync();
    }

    [Fact]
    public async Task Two_tabs_at_once_each_with_its_own_key()
    {
        var ready = await Renewing.ReadyAsync(portal);
        await ready.ChosenAsync(PaymentMethod.Card);
        var tabs = await Task.WhenAll(ready.OpenAsync("/check"), ready.OpenAsync("/check"));
        Assert.NotEqual(tabs[0].Value("key"), tabs[1].Value("key"));

        var both = await Task.WhenAll(tabs.Select(tab => tab.SubmitAsync()));

        Assert.Equal(both[0].Path, both[1].Path);
        await both[1].SubmitAsync(("approve", "true"));
        await ready.AssertRenewedOnceAsync();
    }

    [Fact]
    public async Task Two_people_at_once()
    {
        var ready = await Renewing.ReadyAsync(portal);
        await ready.ChosenAsync(PaymentMethod.Card);
        var people = await Task.WhenAll(ready.OpenAsync("/check", ready.Partner.MpnAdmin), ready.OpenAsync("/check", ready.Partner.GlobalAdmin));

        var both = await Task.WhenAll(people.Select(check => check.SubmitAsync()));

        Assert.Equal(both[0].Path, both[1].Path);
        await Task.WhenAll(both.Select(gateway => gateway.SubmitAsync(("approve", "true"))));
        await ready.AssertRenewedOnceAsync();
    }

    [Fact]
    public async Task Two_people_from_nothing_at_once()
    {
        var ready = await Renewing.ReadyAsync(portal);

        var chosen = await Task.WhenAll(
            ready.ChosenAsync(PaymentMethod.Card, ready.Partner.MpnAdmin), ready.ChosenAsync(PaymentMethod.Card, ready.Partner.GlobalAdmin));
        var sent = await Task.WhenAll(chosen.Select(check => check.SubmitAsync()));
        var both = await Task.WhenAll(sent.Select(gateway => gateway.SubmitAsync(("approve", "true"))));

        Assert.All(both, screen => Assert.Equal(ready.Path + "/done", screen.Path));
        await ready.AssertRenewedOnceAsync();
    }

    [Fact]
    public async Task Returning_from_the_gateway_twice_at_once()
    {
        var ready = await Renewing.ReadyAsync(portal);
        var gateway = await ready.SentAsync(PaymentMethod.Card);
        var charge = Assert.Single(await ready.ChargesAsync());

        var both = await Task.WhenAll(gateway.SubmitAsync(("approve", "true")), gateway.SubmitAsync(("approve", "true")));
        var late = await Task.WhenAll(ready.OpenAsync($"/return?key={charge.Key:D}"), ready.OpenAsync($"/return?key={charge.Key:D}", ready.Partner.GlobalAdmin));

        Assert.All(both.Concat(late), screen => Assert.Equal(ready.Path + "/done", screen.Path));
        await ready.AssertRenewedOnceAsync();
    }

    [Fact]
    public async Task By_card_and_by_transfer_at_once()
    {
        var ready = await Renewing.ReadyAsync(portal);
        var check = await ready.ChosenAsync(PaymentMethod.Card);
        var other = await ready.OpenAsync("/check", ready.Partner.GlobalAdmin);

        await Task.WhenAll(check.SubmitAsync(), other.SubmitAsync(("method", nameof(PaymentMethod.BankTransfer))));

        var order = await ready.OrderAsync();
        Assert.Equal(OrderState.AwaitingPayment, order.On(portal.Today));
        Assert.InRange((await ready.ChargesAsync()).Count, 0, 1);
        await ready.PaidAsync();
        Assert.Equal(OrderState.Paid, (await ready.OrderAsync()).On(portal.Today));
        Assert.Equal(2, (await ready.FreshAsync()).YearsHeld);
    }

    [Fact]
    public async Task Ten_at_once()
    {
        var ready = await Renewing.ReadyAsync(portal);
        await ready.ChosenAsync(PaymentMethod.Card);
        var tabs = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => ready.OpenAsync("/check")));

        var all = await Task.WhenAll(tabs.Select(tab => tab.SubmitAsync()));

        var gateway = all.First(screen => screen.Path.StartsWith("/demo/gateway/", StringComparison.Ordinal));
        Assert.All(all, screen => Assert.True(screen.Path == gateway.Path || screen.Status is 409 or 503, $"{screen.Status} {screen.Path}"));
        await gateway.SubmitAsync(("approve", "true"));
        await ready.AssertRenewedOnceAsync();
    }
}
