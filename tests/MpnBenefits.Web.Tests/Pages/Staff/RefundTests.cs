using Microsoft.EntityFrameworkCore;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Refunds;

namespace MpnBenefits.Web.Tests.Pages.Staff;

public sealed class RefundTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "is granted", "Say what you decide.")]
    [InlineData("fr", "est accordé", "Dites ce que vous décidez.")]
    public async Task What_was_asked_is_given_with_a_reason_the_partner_reads(string language, string notice, string required)
    {
        var (partner, order) = await AskedAsync();
        var screen = await portal.OpenAsync($"/staff/orders/{order.Number}/refund", "support", language);
        Assert.Contains("We bought the wrong one.", screen.Text, StringComparison.Ordinal);
        Assert.Contains(required, (await screen.SubmitAsync()).Errors);

        var after = await screen.SubmitAsync(("Input.Answer", "Give"), ("Input.Words", "Agreed this once."));

        Assert.Contains(notice, after.Notice, StringComparison.Ordinal);
        Assert.Contains("Agreed this once.", (await portal.OpenAsync($"/orders/{order.Number}", partner.MpnAdmin, language)).Text, StringComparison.Ordinal);
        Assert.Equal((RefundState.Granted, OrderState.Refunded), await StateAsync(partner));
        Assert.StartsWith(portal.Say(new OrderNotPaid(order.Number), language), (await screen.SubmitAsync(("Input.Answer", "Give"), ("Input.Words", "again"))).Alert, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Declined_everything_stays_and_another_may_be_asked()
    {
        var (partner, order) = await AskedAsync();

        var after = await (await portal.OpenAsync($"/staff/orders/{order.Number}/refund", "support")).SubmitAsync(("Input.Answer", "Decline"), ("Input.Words", "The thirty days are over."));

        Assert.Contains("is declined", after.Notice, StringComparison.Ordinal);
        Assert.Equal((RefundState.Declined, OrderState.Paid), await StateAsync(partner));
        Assert.True((await portal.OpenAsync($"/orders/{order.Number}/refund", partner.MpnAdmin)).Has("main form"));
    }

    [Fact]
    public async Task A_chargeback_is_treated_as_a_refund_that_has_left()
    {
        var partner = await portal.Given.PartnerAsync();
        var (order, _) = await partner.PaidOrderAsync(portal);

        await (await portal.OpenAsync($"/staff/orders/{order.Number}/refund", "support")).SubmitAsync(("Input.Answer", "Chargeback"), ("Input.Words", "Taken back by the bank."));

        Assert.Equal((RefundState.Sent, OrderState.Refunded), await StateAsync(partner));
        Assert.NotNull((await portal.WithDbAsync(db => db.Memberships.Of(partner.Id).SingleAsync())).EndedOn);
    }

    [Fact]
    public async Task Only_support_decides() =>
        Assert.Equal(403, (await portal.OpenAsync($"/staff/orders/{(await AskedAsync()).Order.Number}/refund", "auditor")).Status);

    private async Task<(GivenPartner Partner, Order Order)> AskedAsync()
    {
        var partner = await portal.Given.PartnerAsync();
        var (order, _) = await partner.PaidOrderAsync(portal);
        await partner.RefundAskedAsync(portal, order);
        return (partner, order);
    }

    private Task<(RefundState Refund, OrderState Order)> StateAsync(GivenPartner partner) => portal.WithDbAsync(async db =>
        ((await db.Refunds.Of(partner.Id).AsNoTracking().SingleAsync()).State, (await db.Orders.Of(partner.Id).AsNoTracking().SingleAsync()).On(portal.Today)));
}
