using Microsoft.EntityFrameworkCore;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Web.Operations;

namespace MpnBenefits.Web.Tests.Pages.Renewals;

public sealed class CheckTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task It_shows_what_is_paid_for_until_when_by_whom_and_how_much()
    {
        var ready = await Renewing.ReadyAsync(portal, -10, "gold", "cloud-business-applications", "data-platform");

        var check = await ready.ChosenAsync(PaymentMethod.Card);

        Assert.Equal("Check before paying", check.Heading);
        Assert.Contains("Kept with it: Data Platform", check.Text, StringComparison.Ordinal);
        Assert.Contains("Cloud Business Applications: the requirements are not met", check.Text, StringComparison.Ordinal);
        Assert.Contains(ready.Partner.Name, check.Text, StringComparison.Ordinal);
        Assert.Contains($"MPN ID {ready.Partner.MpnId}", check.Text, StringComparison.Ordinal);
        Assert.Contains("Pay 4,800.00\u00a0€", check.Buttons);
        Assert.Contains("Demonstration price. No money moves.", check.Text, StringComparison.Ordinal);
        Assert.Contains(check.Links, link => link.Href == ready.Path + "/pay");
        check.AssertFewStatements();
    }

    [Fact]
    public async Task Without_an_answer_it_leads_to_the_question()
    {
        var ready = await Renewing.ReadyAsync(portal);

        Assert.Equal(ready.Path + "/pay", (await ready.OpenAsync("/check")).Path);
    }

    [Fact]
    public async Task By_card_it_opens_one_order_and_one_charge_and_leads_to_the_gateway()
    {
        var ready = await Renewing.ReadyAsync(portal);

        var gateway = await ready.SentAsync(PaymentMethod.Card);

        Assert.StartsWith("/demo/gateway/", gateway.Path, StringComparison.Ordinal);
        var charge = Assert.Single(await ready.ChargesAsync());
        var order = await ready.OrderAsync();
        Assert.Equal((order.Number, order.Amount, ChargeState.Pending), (charge.OrderNumber, charge.Amount, charge.State));
        Assert.Equal(ready.Window.LastDay, DateOnly.FromDateTime(charge.ExpiresAt.UtcDateTime));
        Assert.Equal([nameof(OrderOpened), nameof(CardPaymentStarted)], (await ready.Partner.HistoryAsync())[^2..].Select(line => line.What).Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public async Task By_transfer_it_opens_one_order_and_says_where_to_send_it()
    {
        var ready = await Renewing.ReadyAsync(portal);

        var done = await ready.SentAsync(PaymentMethod.BankTransfer);

        var order = await ready.OrderAsync();
        Assert.Equal((ready.Path + "/done", OrderState.AwaitingPayment), (done.Path, order.On(portal.Today)));
        Assert.Contains(order.Number, done.Text, StringComparison.Ordinal);
        Assert.Empty(await ready.ChargesAsync());
        Assert.Equal($"{portal.Today.Year}-", order.Number[..5]);
    }

    [Theory]
    [InlineData("key", "00000000-0000-0000-0000-000000000000")]
    [InlineData("key", "x")]
    [InlineData("method", "Cash")]
    [InlineData("method", "7")]
    [InlineData("anniversary", "31/02/2021")]
    public async Task A_form_nobody_was_given_cannot_be_read(string field, string value)
    {
        var ready = await Renewing.ReadyAsync(portal);

        var after = await (await ready.ChosenAsync(PaymentMethod.Card)).SubmitAsync((field, value));

        Assert.Equal(400, after.Status);
        Assert.Empty(await portal.WithDbAsync(db => db.Orders.Of(ready.Partner.Id).ToListAsync()));
    }

    [Fact]
    public async Task The_same_form_with_another_choice_is_refused()
    {
        var ready = await Renewing.ReadyAsync(portal);
        var check = await ready.ChosenAsync(PaymentMethod.BankTransfer);
        await check.SubmitAsync();

        var after = await check.SubmitAsync(("method", nameof(PaymentMethod.Card)));

        Assert.Equal((ready.Path, portal.Say(new FormAlreadySent())), (after.Path, after.Notice));
        Assert.Empty(await ready.ChargesAsync());
    }

    [Fact]
    public async Task Sent_again_after_it_was_paid_it_shows_the_confirmation()
    {
        var ready = await Renewing.ReadyAsync(portal);
        var check = await ready.ChosenAsync(PaymentMethod.Card);
        await (await check.SubmitAsync()).SubmitAsync(("approve", "true"));

        var after = await check.SubmitAsync();

        Assert.Equal(ready.Path + "/done", after.Path);
        await ready.AssertRenewedOnceAsync();
    }

    [Fact]
    public async Task What_went_missing_while_it_was_open_is_said_and_nothing_is_charged()
    {
        var ready = await Renewing.ReadyAsync(portal);
        var check = await ready.ChosenAsync(PaymentMethod.Card);
        await ready.Partner.VerifiedAsAsync(Domain.Partners.Verification.Rejected(portal.Today, "document-too-old"));

        var after = await check.SubmitAsync();

        Assert.Equal(ready.Path, after.Path);
        Assert.StartsWith("The verification was rejected on", after.Notice, StringComparison.Ordinal);
        Assert.Empty(await ready.ChargesAsync());
    }

    [Fact]
    public async Task Choosing_a_transfer_gives_up_the_card_payment_that_was_left()
    {
        var ready = await Renewing.ReadyAsync(portal);
        var gateway = await ready.SentAsync(PaymentMethod.Card);

        await ready.SentAsync(PaymentMethod.BankTransfer);
        await gateway.SubmitAsync(("approve", "true"));

        Assert.Equal(ChargeState.Declined, Assert.Single(await ready.ChargesAsync()).State);
        var order = await ready.OrderAsync();
        Assert.Equal((PaymentMethod.BankTransfer, OrderState.AwaitingPayment), (order.Method, order.On(portal.Today)));
        Assert.Contains("waits for your transfer", (await ready.OpenAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_transfer_is_paid_by_card_after_all_under_the_same_order()
    {
        var ready = await Renewing.ReadyAsync(portal);
        await ready.SentAsync(PaymentMethod.BankTransfer);
        var number = (await ready.OrderAsync()).Number;

        await ready.PaidAsync();

        await ready.AssertRenewedOnceAsync();
        Assert.Equal(number, (await ready.OrderAsync()).Number);
    }
}
