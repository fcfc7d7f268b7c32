using MpnBenefits.Domain;
using MpnBenefits.Domain.Payments;

namespace MpnBenefits.Web.Tests.Pages.Purchases;

public sealed class DoneTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "Paid. Microsoft Action Pack runs until", "The paid year began.")]
    [InlineData("fr", "C’est payé. L’offre Microsoft Action Pack court jusqu’au", "L’année payée a commencé.")]
    public async Task Bought_it_says_until_when_under_which_terms_and_what_comes(string language, string head, string sentence)
    {
        var done = await (await Buying.ReadyAsync(portal)).PaidAsync(language: language);

        Assert.StartsWith(head, done.Heading, StringComparison.Ordinal);
        Assert.Contains(sentence, done.Text, StringComparison.Ordinal);
        Assert.Contains("2021-02", done.Text, StringComparison.Ordinal);
        done.AssertFewStatements();
    }

    [Fact]
    public async Task By_transfer_it_says_what_to_send_where_and_by_when()
    {
        var ready = await Buying.ReadyAsync(portal);

        var done = await ready.SentAsync(PaymentMethod.BankTransfer);

        var order = Assert.Single(await ready.OrdersAsync());
        Assert.StartsWith("Transfer 400.00", done.Heading, StringComparison.Ordinal);
        Assert.Contains(order.Number, done.Text, StringComparison.Ordinal);
        Assert.Contains("waits for your transfer", (await ready.OpenAsync()).Text, StringComparison.Ordinal);
        Assert.Contains(order.Number, (await portal.OpenAsync("/", ready.Partner.MpnAdmin)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upgrade_ends_silver_and_home_and_memberships_say_so()
    {
        var (ready, silver) = await Buying.UpgradingAsync(portal);

        var done = await ready.PaidAsync();

        Assert.Contains("Silver membership ended on", done.Text, StringComparison.Ordinal);
        var held = await ready.MembershipsAsync();
        Assert.Equal(portal.Today, held.Single(one => one.Id == silver.Id).EndedOn);
        Assert.Equal(portal.Today.AddYears(1), held.Single(one => one.Offer == new OfferId("gold")).Anniversary);
        Assert.Contains("Held before", (await portal.OpenAsync("/memberships", ready.Partner.MpnAdmin)).Text, StringComparison.Ordinal);
        Assert.Contains("a higher level took its place", (await portal.OpenAsync($"/memberships/{silver.Id.Value:D}", ready.Partner.MpnAdmin)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Silver", (await portal.OpenAsync("/", ready.Partner.MpnAdmin)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_ordered_and_can_no_longer_be_bought_is_given_up()
    {
        var ready = await Buying.ReadyAsync(portal, "gold");
        await ready.Partner.ProvesAsync("data-platform", "gold");
        var silver = new Buying(portal, ready.Partner, "silver");
        await silver.SentAsync(PaymentMethod.BankTransfer);

        await ready.PaidAsync();

        var orders = await ready.OrdersAsync();
        Assert.Equal([OrderState.Cancelled, OrderState.Paid], orders.Select(order => order.On(portal.Today)));
    }

    [Fact]
    public async Task After_a_lapse_it_is_bought_again_with_a_new_anniversary()
    {
        var ready = await Buying.ReadyAsync(portal);
        await ready.Partner.MembershipAsync("map", -40);

        await ready.PaidAsync();

        Assert.Equal([portal.Today.AddDays(-40), portal.Today.AddYears(1)], (await ready.MembershipsAsync()).Select(one => one.Anniversary));
        Assert.DoesNotContain("has ended", (await portal.OpenAsync("/", ready.Partner.MpnAdmin)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_purchase_it_leads_to_the_offer()
    {
        var ready = await Buying.ReadyAsync(portal);

        Assert.Equal(ready.Path, (await ready.OpenAsync("/done")).Path);
    }
}
