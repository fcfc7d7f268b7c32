using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Purchases;

namespace MpnBenefits.Web.Tests.Pages.Purchases;

public sealed class CheckTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task It_shows_what_is_bought_until_when_for_whom_and_how_much()
    {
        var ready = await Buying.ReadyAsync(portal);

        var check = await ready.ChosenAsync(PaymentMethod.Card);

        Assert.Equal("Check before buying", check.Heading);
        Assert.Contains($"MPN ID {ready.Partner.MpnId}, never for a location", check.Text, StringComparison.Ordinal);
        Assert.Contains("Pay 400.00\u00a0€", check.Buttons);
        Assert.Contains("Demonstration price. No money moves.", check.Text, StringComparison.Ordinal);
        check.AssertFewStatements();
    }

    [Fact]
    public async Task An_upgrade_shows_the_price_the_discount_and_what_ends()
    {
        var (ready, silver) = await Buying.UpgradingAsync(portal);

        var check = await ready.ChosenAsync(PaymentMethod.Card);

        Assert.Contains("4,800.00\u00a0€", check.Text, StringComparison.Ordinal);
        Assert.Contains("−1,200.00\u00a0€", check.Text, StringComparison.Ordinal);
        Assert.Contains("Pay 3,600.00\u00a0€", check.Buttons);
        Assert.Contains("Silver membership, paid until", check.Text, StringComparison.Ordinal);
        Assert.NotNull(silver);
        check.AssertFewStatements();
    }

    [Theory]
    [InlineData("en", "Accept the terms of purchase to go on")]
    [InlineData("fr", "Acceptez les conditions d’achat pour continuer")]
    public async Task Without_the_terms_nothing_is_bought(string language, string sentence)
    {
        var ready = await Buying.ReadyAsync(portal);

        var after = await (await ready.ChosenAsync(PaymentMethod.Card, language: language)).SubmitAsync();

        Assert.Equal(sentence, after.Alert);
        Assert.Empty(await ready.OrdersAsync());
        Assert.StartsWith("/demo/gateway/", (await after.SubmitAsync(Buying.Accepted)).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Terms_of_an_older_version_are_read_anew()
    {
        var ready = await Buying.ReadyAsync(portal);

        var after = await (await ready.ChosenAsync(PaymentMethod.Card)).SubmitAsync(("terms", "2019-01"));

        Assert.StartsWith("The terms have changed", after.Alert, StringComparison.Ordinal);
        Assert.Empty(await ready.OrdersAsync());
    }

    [Fact]
    public async Task The_acceptance_is_recorded_with_version_person_and_day()
    {
        var ready = await Buying.ReadyAsync(portal);

        await ready.SentAsync(PaymentMethod.BankTransfer, ready.Partner.GlobalAdmin);

        var purchase = Assert.Single(await ready.PurchasesAsync());
        Assert.Equal(("2021-02", ready.Partner.GlobalAdmin, portal.Today), (purchase.TermsVersion, purchase.TermsAcceptedBy!.Value, purchase.TermsAcceptedOn!.Value));
        Assert.Contains((await ready.Partner.HistoryAsync()), line => line.What == nameof(PurchaseTermsAccepted));
        var order = Assert.Single(await ready.OrdersAsync());
        Assert.Contains("Version 2021-02, accepted by", (await portal.OpenAsync($"/orders/{order.Number}", ready.Partner.MpnAdmin)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("key", "00000000-0000-0000-0000-000000000000")]
    [InlineData("key", "x")]
    [InlineData("method", "Cash")]
    public async Task A_form_nobody_was_given_cannot_be_read(string field, string value)
    {
        var ready = await Buying.ReadyAsync(portal);

        var after = await (await ready.ChosenAsync(PaymentMethod.Card)).SubmitAsync(Buying.Accepted, (field, value));

        Assert.Equal(400, after.Status);
        Assert.Empty(await ready.OrdersAsync());
    }

    [Fact]
    public async Task Without_an_answer_it_leads_to_the_question()
    {
        var ready = await Buying.ReadyAsync(portal);

        Assert.Equal(ready.Path + "/pay", (await ready.OpenAsync("/check")).Path);
    }

    [Fact]
    public async Task What_went_missing_while_it_was_open_is_said_and_nothing_is_charged()
    {
        var ready = await Buying.ReadyAsync(portal);
        var check = await ready.ChosenAsync(PaymentMethod.Card);
        await ready.Partner.MembershipAsync("map", 100);

        var after = await check.SubmitAsync(Buying.Accepted);

        Assert.Equal(ready.Path, after.Path);
        Assert.Contains("is already held", after.Notice, StringComparison.Ordinal);
        Assert.Empty(await ready.ChargesAsync());
    }
}
