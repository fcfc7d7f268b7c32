using MpnBenefits.Domain.Payments;

namespace MpnBenefits.Web.Tests.Pages.Purchases;

public sealed class ReturnTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Approved_it_is_bought_once()
    {
        var ready = await Buying.ReadyAsync(portal);

        var done = await ready.PaidAsync();

        Assert.Equal(ready.Path + "/done", done.Path);
        await ready.AssertBoughtOnceAsync();
    }

    [Theory]
    [InlineData("en", "The payment was not taken, and nothing was charged.")]
    [InlineData("fr", "Le paiement n’a pas abouti et rien n’a été débité.")]
    public async Task Declined_it_says_so_and_can_be_tried_again(string language, string sentence)
    {
        var ready = await Buying.ReadyAsync(portal);

        var declined = await (await ready.SentAsync(PaymentMethod.Card, language: language)).SubmitAsync(("approve", "false"));

        Assert.Equal(ready.Path + "/check", declined.Path);
        Assert.StartsWith(sentence, declined.Notice, StringComparison.Ordinal);
        Assert.Empty(await ready.MembershipsAsync());
        var done = await (await declined.SubmitAsync(Buying.Accepted)).SubmitAsync(("approve", "true"));
        Assert.Equal(ready.Path + "/done", done.Path);
        Assert.Single(await ready.OrdersAsync());
    }

    [Fact]
    public async Task Left_undecided_the_address_leads_back_to_the_same_charge()
    {
        var ready = await Buying.ReadyAsync(portal);
        var gateway = await ready.SentAsync(PaymentMethod.Card);
        var key = Assert.Single(await ready.ChargesAsync()).Key;

        Assert.Equal(gateway.Path, (await ready.OpenAsync($"/return?key={key:D}")).Path);
    }

    [Fact]
    public async Task A_key_nobody_has_or_another_companys_leads_nowhere()
    {
        var (ready, other) = (await Buying.ReadyAsync(portal), await Buying.ReadyAsync(portal));
        await ready.SentAsync(PaymentMethod.Card);
        var key = Assert.Single(await ready.ChargesAsync()).Key;

        Assert.Equal(404, (await ready.OpenAsync($"/return?key={Guid.NewGuid():D}")).Status);
        Assert.Equal(404, (await other.OpenAsync($"/return?key={key:D}")).Status);
        Assert.Equal(404, (await portal.OpenAsync($"/memberships/offers/lap/return?key={key:D}", ready.Partner.MpnAdmin)).Status);
        Assert.Equal(403, (await ready.OpenAsync($"/return?key={key:D}", ready.Partner.AccountAdmin)).Status);
    }
}
