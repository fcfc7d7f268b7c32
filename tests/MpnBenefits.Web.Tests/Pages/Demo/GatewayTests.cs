using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data.Demo;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Web.Tests.Pages.Renewals;

namespace MpnBenefits.Web.Tests.Pages.Demo;

public sealed class GatewayTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "Pay 400.00\u00a0€", "What should the bank answer?")]
    [InlineData("fr", "Payer 400,00\u00a0€", "Que doit répondre la banque\u202f?")]
    public async Task It_says_what_is_to_be_paid_by_whom_and_that_no_money_moves(string language, string title, string question)
    {
        var ready = await Renewing.ReadyAsync(portal);

        var gateway = await ready.SentAsync(PaymentMethod.Card, language: language);

        Assert.Equal((200, title), (gateway.Status, gateway.Heading));
        Assert.Equal([question], gateway.Texts("legend"));
        Assert.Contains((await ready.OrderAsync()).Number, gateway.Text, StringComparison.Ordinal);
        Assert.Contains(ready.Partner.Name, gateway.Text, StringComparison.Ordinal);
        Assert.False(gateway.Has("header nav"));
    }

    [Fact]
    public async Task The_first_word_holds()
    {
        var ready = await Renewing.ReadyAsync(portal);
        var gateway = await ready.SentAsync(PaymentMethod.Card);

        await gateway.SubmitAsync(("approve", "false"));
        await gateway.SubmitAsync(("approve", "true"));

        Assert.Equal(ChargeState.Declined, Assert.Single(await ready.ChargesAsync()).State);
        Assert.Equal(1, (await ready.FreshAsync()).YearsHeld);
        var decided = await gateway.ReloadAsync();
        Assert.Contains("This payment is declined.", decided.Text, StringComparison.Ordinal);
        Assert.Empty(decided.Buttons);
        Assert.Equal(ready.Path + "/check", (await decided.FollowAsync("Return to the portal")).Path);
    }

    [Fact]
    public async Task Both_words_at_once_are_one()
    {
        var ready = await Renewing.ReadyAsync(portal);
        var gateway = await ready.SentAsync(PaymentMethod.Card);

        await Task.WhenAll(gateway.SubmitAsync(("approve", "false")), gateway.SubmitAsync(("approve", "true")));

        var approved = Assert.Single(await ready.ChargesAsync()).State is ChargeState.Approved;
        Assert.Equal(approved ? 2 : 1, (await ready.FreshAsync()).YearsHeld);
        var number = (await ready.OrderAsync()).Number;
        Assert.Single(await portal.WithDbAsync(db => db.Audit.Where(entry => entry.What == nameof(DemoChargeDecided) && entry.Subject == number).ToListAsync()));
    }

    [Fact]
    public async Task A_key_nobody_has_is_not_found()
    {
        Assert.Equal(404, (await portal.OpenAsync($"/demo/gateway/{Guid.NewGuid():D}")).Status);
        Assert.Equal(404, (await portal.OpenAsync("/demo/gateway/1")).Status);
    }

    [Fact]
    public async Task Without_the_forms_own_field_nothing_is_decided()
    {
        var ready = await Renewing.ReadyAsync(portal);
        var gateway = await ready.SentAsync(PaymentMethod.Card);
        using var browser = portal.Browser(ready.Partner.MpnAdmin);

        var after = await browser.PostAsync(gateway.Path, ("approve", "true"));

        Assert.Equal(400, after.Status);
        Assert.Equal(ChargeState.Pending, Assert.Single(await ready.ChargesAsync()).State);
    }
}
