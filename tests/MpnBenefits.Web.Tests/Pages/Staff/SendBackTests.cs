using Microsoft.EntityFrameworkCore;
using MpnBenefits.Domain.Payments;

namespace MpnBenefits.Web.Tests.Pages.Staff;

public sealed class SendBackTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "was sent back on", "Sent back")]
    [InlineData("fr", "ont été rendus le", "Rendue")]
    public async Task Money_owed_back_is_given_back_once_with_its_reason(string language, string notice, string state)
    {
        var (partner, order) = await OwedAsync();
        Assert.Contains(order.Number, (await portal.OpenAsync("/staff/money", "support", language)).Text, StringComparison.Ordinal);
        var form = await portal.OpenAsync($"/staff/orders/{order.Number}/send-back", "support", language);

        var after = await form.SubmitAsync([.. Owing.Filled(portal.Today, "OUT 12")]);

        Assert.Equal("/staff/money", after.Path);
        Assert.Contains(notice, after.Notice, StringComparison.Ordinal);
        Assert.DoesNotContain(order.Number, string.Concat(after.Texts("tbody")), StringComparison.Ordinal);
        var page = await portal.OpenAsync($"/orders/{order.Number}", partner.MpnAdmin, language);
        Assert.Contains(state, page.Text, StringComparison.Ordinal);
        Assert.Contains(portal.Say(new OrderSentBack(order.Number, portal.Today, "OUT 12"), language), page.Text, StringComparison.Ordinal);
        Assert.Single(await partner.HistoryAsync(), line => line.What == nameof(MoneySentBack));
        Assert.Equal(portal.Say(new NothingOwedBack(order.Number), language), (await form.SubmitAsync([.. Owing.Filled(portal.Today, "OUT 13")])).Alert);
    }

    [Fact]
    public async Task Not_before_it_came_and_not_tomorrow()
    {
        var (_, order) = await OwedAsync();
        var form = await portal.OpenAsync($"/staff/orders/{order.Number}/send-back", "support");

        Assert.Contains("cannot have arrived", (await form.SubmitAsync([.. Owing.Filled(portal.Today.AddDays(1))])).Alert, StringComparison.Ordinal);
        Assert.Contains("cannot have arrived", (await form.SubmitAsync([.. Owing.Filled(portal.Today.AddDays(-3))])).Alert, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_owed_there_is_nothing_to_fill_in()
    {
        var (_, order) = await (await portal.Given.PartnerAsync()).PurchaseAsync("map");

        Assert.Contains("Nothing is owed back", (await portal.OpenAsync($"/staff/orders/{order.Number}/send-back", "support")).Text, StringComparison.Ordinal);
    }

    /// <summary>Money for an order that was cancelled.</summary>
    private async Task<(GivenPartner Partner, Order Order)> OwedAsync()
    {
        var partner = await portal.Given.PartnerAsync();
        var (_, order) = await partner.PurchaseAsync("map");
        await (await portal.OpenAsync($"/orders/{order.Number}", partner.MpnAdmin)).SubmitFormAsync("form[action*=Cancel]");
        await (await portal.OpenAsync(Owing.Path(order), "support")).SubmitAsync([.. Owing.Filled(portal.Today)]);
        return (partner, await portal.WithDbAsync(db => db.Orders.Of(partner.Id).SingleAsync()));
    }
}
