using MpnBenefits.Domain.Payments;
using MpnBenefits.Web.Tests.Pages.Renewals;

namespace MpnBenefits.Web.Tests.Pages.Orders;

public sealed class DetailsTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "Awaiting payment", "only money that arrives by", "Your transfer")]
    [InlineData("fr", "En attente de paiement", "seul l’argent arrivé au plus tard le", "Votre virement")]
    public async Task An_order_that_waits_says_what_to_send_where_and_by_when(string language, string state, string sentence, string transfer)
    {
        var ready = await Renewing.ReadyAsync(portal);
        await ready.SentAsync(PaymentMethod.BankTransfer);
        var order = await ready.OrderAsync();

        var screen = await portal.OpenAsync($"/orders/{order.Number}", ready.Partner.AccountAdmin, language);

        Assert.Equal([state], screen.Texts("h1 + .pill"));
        Assert.Contains(sentence, screen.Text, StringComparison.Ordinal);
        Assert.Contains(transfer, screen.Texts("h2"));
        Assert.Contains($"{order.Number} · MPN ID {ready.Partner.MpnId}", screen.Text, StringComparison.Ordinal);
        screen.AssertFewStatements();
    }

    [Fact]
    public async Task A_paid_one_says_when_with_which_reference_and_leads_to_the_confirmation()
    {
        var ready = await Renewing.ReadyAsync(portal);
        await ready.PaidAsync();
        var order = await ready.OrderAsync();

        var screen = await portal.OpenAsync($"/orders/{order.Number}", ready.Partner.MpnAdmin);

        Assert.Equal(["Paid"], screen.Texts("h1 + .pill"));
        Assert.Contains(order.PaymentReference!, screen.Text, StringComparison.Ordinal);
        Assert.Contains(("See the renewal", ready.Path + "/done"), screen.Links);
        Assert.DoesNotContain("Your transfer", screen.Texts("h2"));
    }

    [Theory]
    [InlineData("en", "It can be paid by card until", "Declined on", "nothing was charged")]
    [InlineData("fr", "Elle peut être payée par carte jusqu’au", "Refusé le", "rien n’a été débité")]
    public async Task One_by_card_has_one_deadline_and_says_when_it_was_declined(string language, string until, string declined, string nothing)
    {
        var ready = await Renewing.ReadyAsync(portal);
        await (await ready.SentAsync(PaymentMethod.Card)).SubmitAsync(("approve", "false"));
        var order = await ready.OrderAsync();

        var screen = await portal.OpenAsync($"/orders/{order.Number}", ready.Partner.MpnAdmin, language);

        Assert.Equal(ready.Window.LastDay, order.ExpiresOn);
        Assert.StartsWith($"{until} {ready.Said(ready.Window.LastDay, language)}", screen.Texts(".standing")[0], StringComparison.Ordinal);
        Assert.Contains(screen.Texts("dd span"), line => line.StartsWith(declined, StringComparison.Ordinal) && line.EndsWith(nothing, StringComparison.Ordinal));
        screen.AssertFewStatements();
    }

    [Fact]
    public async Task Another_partners_is_as_absent_as_one_that_never_was()
    {
        var (mine, theirs) = (await Renewing.ReadyAsync(portal), await Renewing.ReadyAsync(portal));
        await theirs.SentAsync(PaymentMethod.BankTransfer);

        var screen = await portal.OpenAsync($"/orders/{(await theirs.OrderAsync()).Number}", mine.Partner.GlobalAdmin);
        var never = await portal.OpenAsync("/orders/1999-000001", mine.Partner.GlobalAdmin);

        Assert.Equal((404, 404, screen.Text), (screen.Status, never.Status, never.Text));
        Assert.Equal(404, (await portal.OpenAsync("/orders/" + new string('9', 21), mine.Partner.GlobalAdmin)).Status);
    }

    [Fact]
    public async Task A_report_viewer_does_not_see_it()
    {
        var ready = await Renewing.ReadyAsync(portal);
        await ready.SentAsync(PaymentMethod.BankTransfer);

        Assert.Equal(403, (await portal.OpenAsync($"/orders/{(await ready.OrderAsync()).Number}", ready.Partner.Viewer)).Status);
    }

    [Theory]
    [InlineData("en", "is cancelled. Nothing is due.")]
    [InlineData("fr", "est annulée. Rien n’est dû.")]
    public async Task An_unpaid_one_is_cancelled_and_another_may_be_opened(string language, string notice)
    {
        var ready = await Purchases.Buying.ReadyAsync(portal);
        var gateway = await ready.SentAsync(PaymentMethod.Card);
        var number = Assert.Single(await ready.OrdersAsync()).Number;

        var after = await (await portal.OpenAsync($"/orders/{number}", ready.Partner.MpnAdmin, language)).SubmitFormAsync("form[action*=Cancel]");

        Assert.Contains(notice, after.Notice, StringComparison.Ordinal);
        Assert.Equal(OrderState.Cancelled, Assert.Single(await ready.OrdersAsync()).On(portal.Today));
        await gateway.SubmitAsync(("approve", "true"));
        Assert.Equal(ChargeState.Declined, Assert.Single(await ready.ChargesAsync()).State);
        await ready.PaidAsync();
        Assert.Equal([OrderState.Cancelled, OrderState.Paid], (await ready.OrdersAsync()).Select(order => order.On(portal.Today)));
    }

    [Fact]
    public async Task A_renewals_order_is_cancelled_and_ordered_again()
    {
        var ready = await Renewals.Renewing.ReadyAsync(portal);
        await ready.SentAsync(PaymentMethod.BankTransfer);
        var number = (await ready.OrderAsync()).Number;

        await (await portal.OpenAsync($"/orders/{number}", ready.Partner.MpnAdmin)).SubmitFormAsync("form[action*=Cancel]");
        await ready.PaidAsync();

        Assert.Equal(2, (await ready.FreshAsync()).YearsHeld);
    }

    [Fact]
    public async Task Paid_it_is_not_cancelled_and_only_those_who_buy_may()
    {
        var ready = await Purchases.Buying.ReadyAsync(portal);
        await ready.SentAsync(PaymentMethod.Card);
        var number = Assert.Single(await ready.OrdersAsync()).Number;
        var open = await portal.OpenAsync($"/orders/{number}", ready.Partner.MpnAdmin);
        Assert.False((await portal.OpenAsync($"/orders/{number}", ready.Partner.AccountAdmin)).Has("form[action*=Cancel]"));
        await ready.PaidAsync();

        var after = await open.SubmitFormAsync("form[action*=Cancel]");

        Assert.Equal(portal.Say(new OrderAlreadySettled(number)), after.Alert);
    }

    [Theory]
    [InlineData("en", "Refundable until Wednesday 20 October 2021")]
    [InlineData("fr", "Remboursable jusqu’au mercredi 20 octobre 2021")]
    public async Task A_paid_one_says_until_when_it_is_refundable(string language, string sentence)
    {
        var ready = await Purchases.Buying.ReadyAsync(portal);
        await ready.PaidAsync();

        Assert.Contains(sentence, (await portal.OpenAsync($"/orders/{Assert.Single(await ready.OrdersAsync()).Number}", ready.Partner.MpnAdmin, language)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_silver_order_spent_on_gold_says_that_it_is_not()
    {
        var ready = await Purchases.Buying.ReadyAsync(portal, "gold");
        await ready.Partner.ProvesAsync("data-platform", "gold");
        await new Purchases.Buying(portal, ready.Partner, "silver").PaidAsync();
        await ready.PaidAsync();

        var orders = await ready.OrdersAsync();
        Assert.Contains("spent on the discount of the upgrade", (await portal.OpenAsync($"/orders/{orders[0].Number}", ready.Partner.MpnAdmin)).Text, StringComparison.Ordinal);
        Assert.Contains("Refundable until", (await portal.OpenAsync($"/orders/{orders[1].Number}", ready.Partner.MpnAdmin)).Text, StringComparison.Ordinal);
    }
}
