using MpnBenefits.Domain.Payments;
using MpnBenefits.Web.Tests.Pages.Renewals;

namespace MpnBenefits.Web.Tests.Pages.Orders;

public sealed class DetailsTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "Awaiting payment", "The money must arrive by", "Your transfer")]
    [InlineData("fr", "En attente de paiement", "L’argent doit arriver au plus tard le", "Votre virement")]
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
}
