using MpnBenefits.Domain.Audit;
using MpnBenefits.Domain.Payments;

namespace MpnBenefits.Web.Tests.Pages.Renewals;

public sealed class ReturnTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Approved_it_renews_and_the_gateways_word_stands_in_the_history()
    {
        var ready = await Renewing.ReadyAsync(portal);

        var done = await ready.PaidAsync();

        Assert.Equal(ready.Path + "/done", done.Path);
        var line = (await ready.Partner.HistoryAsync()).Single(one => one.What == nameof(PaymentReceived));
        Assert.Equal((ActorKind.System, "payment-gateway", portal.Clock.GetUtcNow()), (line.ActorKind, line.ActorId, line.At));
        Assert.StartsWith("DEMO-", (await ready.OrderAsync()).PaymentReference, StringComparison.Ordinal);
        await ready.AssertRenewedOnceAsync();
    }

    [Theory]
    [InlineData("en", "The payment was not taken, and nothing was charged. You can try again or choose another way.")]
    [InlineData("fr", "Le paiement n’a pas abouti et rien n’a été débité. Vous pouvez réessayer ou choisir un autre moyen.")]
    public async Task Declined_it_says_so_and_the_next_try_is_a_charge_of_its_own(string language, string sentence)
    {
        var ready = await Renewing.ReadyAsync(portal);
        var gateway = await ready.SentAsync(PaymentMethod.Card, language: language);

        var declined = await gateway.SubmitAsync(("approve", "false"));

        Assert.Equal((ready.Path + "/check", sentence), (declined.Path, declined.Notice));
        Assert.Equal(nameof(CardPaymentDeclined), (await ready.Partner.HistoryAsync())[^1].What);
        Assert.Equal(1, (await ready.FreshAsync()).YearsHeld);

        var again = await declined.SubmitAsync();
        Assert.NotEqual(gateway.Path, again.Path);
        await again.SubmitAsync(("approve", "true"));
        await ready.AssertRenewedOnceAsync(charges: 2);
    }

    [Fact]
    public async Task Left_undecided_the_address_leads_back_to_the_same_charge()
    {
        var ready = await Renewing.ReadyAsync(portal);
        var gateway = await ready.SentAsync(PaymentMethod.Card);
        var key = Assert.Single(await ready.ChargesAsync()).Key;

        var back = await ready.OpenAsync($"/return?key={key:D}");

        Assert.Equal(gateway.Path, back.Path);
        Assert.Single(await ready.ChargesAsync());
    }

    [Fact]
    public async Task The_address_says_nothing_only_the_gateway_does()
    {
        var ready = await Renewing.ReadyAsync(portal);
        await ready.SentAsync(PaymentMethod.Card);
        var key = Assert.Single(await ready.ChargesAsync()).Key;

        await ready.OpenAsync($"/return?key={key:D}&approve=true&state=Approved");

        Assert.Equal((1, OrderState.AwaitingPayment), ((await ready.FreshAsync()).YearsHeld, (await ready.OrderAsync()).On(portal.Today)));
    }

    [Fact]
    public async Task A_key_nobody_has_or_another_companys_leads_nowhere()
    {
        var (ready, other) = (await Renewing.ReadyAsync(portal), await Renewing.ReadyAsync(portal));
        await ready.SentAsync(PaymentMethod.Card);
        var key = Assert.Single(await ready.ChargesAsync()).Key;

        Assert.Equal(404, (await ready.OpenAsync($"/return?key={Guid.NewGuid():D}")).Status);
        Assert.Equal(404, (await ready.OpenAsync("/return")).Status);
        Assert.Equal(404, (await other.OpenAsync($"/return?key={key:D}")).Status);
        Assert.Equal(404, (await portal.OpenAsync($"{other.Path}/return?key={key:D}", ready.Partner.MpnAdmin)).Status);
        Assert.Equal(403, (await ready.OpenAsync($"/return?key={key:D}", ready.Partner.AccountAdmin)).Status);
    }

    [Fact]
    public async Task Approved_while_nobody_returned_it_is_settled_by_opening_the_renewal()
    {
        var ready = await Renewing.ReadyAsync(portal);
        var gateway = await ready.SentAsync(PaymentMethod.Card);
        await ApprovedAsync(ready);

        var screen = await ready.OpenAsync(who: ready.Partner.Viewer);

        Assert.Equal(ready.Path + "/done", screen.Path);
        await ready.AssertRenewedOnceAsync();
        Assert.Contains("This payment is approved.", (await gateway.ReloadAsync()).Text, StringComparison.Ordinal);
    }

    private Task ApprovedAsync(Renewing ready) => portal.WithDbAsync(async db =>
    {
        var number = (await ready.OrderAsync()).Number;
        var charge = db.DemoCharges.Single(one => one.OrderNumber == number);
        charge.Decide(approve: true, portal.Clock.GetUtcNow());
        await db.CommitAsync(Given.Actor, CancellationToken.None);
    });
}
