using MpnBenefits.Domain.Payments;

namespace MpnBenefits.Web.Tests.Pages.Purchases;

/// <summary>The same offer bought twice, in every way people manage to: one purchase, one order, one charge.</summary>
public sealed class TwiceTests(Portal portal) : IClassFixture<Portal>
{
    private const int Tries = 50;

    [Fact]
    public async Task The_same_form_twice_at_once()
    {
        var ready = await Buying.ReadyAsync(portal);
        var check = await ready.ChosenAsync(PaymentMethod.Card);

        var both = await Task.WhenAll(check.SubmitAsync(Buying.Accepted), check.SubmitAsync(Buying.Accepted));

        Assert.Equal(both[0].Path, both[1].Path);
        await Task.WhenAll(both.Select(gateway => gateway.SubmitAsync(("approve", "true"))));
        await ready.AssertBoughtOnceAsync();
    }

    [Fact]
    public async Task Two_people_from_nothing_at_once()
    {
        var ready = await Buying.ReadyAsync(portal);

        var sent = await Task.WhenAll(ready.SentAsync(PaymentMethod.Card, ready.Partner.MpnAdmin), ready.SentAsync(PaymentMethod.Card, ready.Partner.GlobalAdmin));
        var both = await Task.WhenAll(sent.Select(gateway => gateway.SubmitAsync(("approve", "true"))));

        Assert.All(both, screen => Assert.Equal(ready.Path + "/done", screen.Path));
        await ready.AssertBoughtOnceAsync();
    }

    /// <summary>Fifty tries of two people: one is at the gateway; whoever comes late reads a sentence.</summary>
    [Fact]
    public async Task Two_people_fifty_tries_at_once()
    {
        var ready = await Buying.ReadyAsync(portal);
        await ready.ChosenAsync(PaymentMethod.Card);
        var tabs = await Task.WhenAll(Enumerable.Range(0, Tries).Select(turn =>
            ready.OpenAsync("/check", turn % 2 == 0 ? ready.Partner.MpnAdmin : ready.Partner.GlobalAdmin)));

        var all = await Task.WhenAll(tabs.Select(tab => tab.SubmitAsync(Buying.Accepted)));

        var gateway = all.First(screen => screen.Path.StartsWith("/demo/gateway/", StringComparison.Ordinal));
        Assert.All(all, screen => Assert.True(screen.Path == gateway.Path || screen.Status is 409 or 503, $"{screen.Status} {screen.Path}"));
        await gateway.SubmitAsync(("approve", "true"));
        await ready.AssertBoughtOnceAsync();

        var late = await Task.WhenAll(tabs.Select(tab => tab.SubmitAsync(Buying.Accepted)));
        Assert.All(late, screen => Assert.Contains("is already held", screen.Notice, StringComparison.Ordinal));
        await ready.AssertBoughtOnceAsync();
    }
}
