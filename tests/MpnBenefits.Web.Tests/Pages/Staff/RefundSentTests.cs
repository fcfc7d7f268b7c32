using Microsoft.EntityFrameworkCore;
using MpnBenefits.Domain.Refunds;

namespace MpnBenefits.Web.Tests.Pages.Staff;

public sealed class RefundSentTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "was sent back on")]
    [InlineData("fr", "ont été rendus le")]
    public async Task Granted_money_that_came_by_transfer_is_sent_once(string language, string notice)
    {
        var partner = await portal.Given.PartnerAsync();
        var (order, _) = await partner.PaidOrderAsync(portal);
        await partner.RefundAskedAsync(portal, order);
        var decided = await (await portal.OpenAsync($"/staff/orders/{order.Number}/refund", "support", language)).SubmitAsync(("Input.Answer", "Give"), ("Input.Words", "ok"));
        var form = await portal.OpenAsync(decided.Links.Single(link => link.Href.EndsWith("/sent", StringComparison.Ordinal)).Href, "support", language);

        var after = await form.SubmitAsync([.. Owing.Filled(portal.Today, "OUT 5")]);

        Assert.Contains(notice, after.Notice, StringComparison.Ordinal);
        var refund = await portal.WithDbAsync(db => db.Refunds.Of(partner.Id).SingleAsync());
        Assert.Equal((RefundState.Sent, "OUT 5"), (refund.State, refund.SentReference));
        Assert.Equal(portal.Say(new RefundAlreadyDecided(refund.Number), language), (await form.SubmitAsync([.. Owing.Filled(portal.Today, "OUT 6")])).Alert);
    }
}
