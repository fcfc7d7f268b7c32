using MpnBenefits.Data.Payments;

namespace MpnBenefits.Web.Tests.Pages.Staff;

public sealed class GatewayTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "The gateway has taken the money", "Every charge has its answer.")]
    [InlineData("fr", "La passerelle a encaissé l’argent", "Chaque débit a sa réponse.")]
    public async Task A_card_payment_nobody_answered_for_is_asked_about(string language, string notice, string none)
    {
        var ready = await Purchases.Buying.ReadyAsync(portal);
        await ready.SentAsync(Domain.Payments.PaymentMethod.Card);
        var number = Assert.Single(await ready.OrdersAsync()).Number;
        Assert.Contains(none, (await portal.OpenAsync("/staff/money/gateway", "support", language)).Text, StringComparison.Ordinal);
        portal.Clock.Advance(TimeSpan.FromMinutes(31));
        await portal.WithDbAsync(async db =>
        {
            db.DemoCharges.Single(charge => charge.OrderNumber == number).Decide(approve: true, portal.Clock.GetUtcNow());
            await db.CommitAsync(Given.Actor, CancellationToken.None);
        });

        Assert.Contains((await portal.OpenAsync("/staff/money", "support", language)).Links, link => link.Href == "/staff/money/gateway");
        var screen = await portal.OpenAsync("/staff/money/gateway", "support", language);
        var after = await screen.SubmitFormAsync($"form:has(input[value='{number}'])");

        Assert.Contains(notice, after.Notice, StringComparison.Ordinal);
        await ready.AssertBoughtOnceAsync();
        Assert.Equal(404, (await screen.SubmitFormAsync($"form:has(input[value='{number}'])")).Status);
    }

    [Theory]
    [InlineData(NoticeOutcome.Contradicted, "en", "says something else")]
    [InlineData(NoticeOutcome.Disputed, "fr", "conteste le débit")]
    [InlineData(NoticeOutcome.UnknownCharge, "fr", "concerne un débit inconnu")]
    public async Task A_notice_that_does_not_fit_waits_until_somebody_has_looked(NoticeOutcome outcome, string language, string said)
    {
        var id = $"evt_{Guid.NewGuid():N}";
        await portal.WithDbAsync(async db =>
        {
            db.GatewayNotices.Add(GatewayNotice.Of(id, "checkout.session.completed", Guid.NewGuid(), outcome, portal.Clock.GetUtcNow()));
            await db.CommitAsync(Given.Actor, CancellationToken.None);
        });
        var screen = await portal.OpenAsync("/staff/money/gateway", "support", language);
        Assert.Contains(said, screen.All("li").Single(one => one.TextContent.Contains(id, StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);

        var after = await screen.SubmitFormAsync($"form:has(input[value='{id}'])");

        Assert.Contains(id, after.Notice, StringComparison.Ordinal);
        Assert.DoesNotContain(after.All("li"), one => one.TextContent.Contains(id, StringComparison.Ordinal));
    }
}
