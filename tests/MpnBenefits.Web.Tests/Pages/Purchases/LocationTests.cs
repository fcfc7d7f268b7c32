using MpnBenefits.Domain.Payments;

namespace MpnBenefits.Web.Tests.Pages.Purchases;

public sealed class LocationTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task R61_What_is_bought_is_the_global_accounts_and_a_locations_number_changes_nothing()
    {
        var ready = await Buying.ReadyAsync(portal);
        var location = Given.NewMpnId();
        await ready.Partner.ChangeAsync(company => company.AddLocation(location, "Lyon office", "Lyon"));

        var check = await ready.ChosenAsync(PaymentMethod.Card);
        Assert.Contains($"MPN ID {ready.Partner.MpnId}, never for a location", check.Text, StringComparison.Ordinal);
        var gateway = await check.SubmitAsync(Buying.Accepted, ("mpnId", location.Value), ("location", location.Value));
        await gateway.SubmitAsync(("approve", "true"));

        Assert.Equal(ready.Partner.Id, Assert.Single(await ready.PurchasesAsync()).Company);
        await ready.AssertBoughtOnceAsync();
    }

    [Fact]
    public async Task R61_A_form_made_for_a_location_buys_nothing()
    {
        var ready = await Buying.ReadyAsync(portal);
        var location = Given.NewMpnId();
        await ready.Partner.ChangeAsync(company => company.AddLocation(location, "Lyon office", "Lyon"));

        var refused = await (await ready.ChosenAsync(PaymentMethod.Card)).SubmitAsync(Buying.Accepted, ("for", location.Value));

        Assert.NotEqual(200, refused.Status);
        Assert.Empty(await ready.OrdersAsync());
    }
}
