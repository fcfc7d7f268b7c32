using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Web.Tests.Pages.Staff;

public sealed class MoneyTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "Waiting money", "Proof sent", "Find the money")]
    [InlineData("fr", "Argent en attente", "Justificatif envoyé", "Retrouver l’argent")]
    public async Task A_proof_that_was_sent_waits_for_support(string language, string title, string matter, string deed)
    {
        var partner = await portal.Given.PartnerAsync("Money Matters SAS");
        var (_, order) = await partner.PurchaseAsync("map");
        await partner.ProofAsync(order);

        var screen = await portal.OpenAsync("/staff/money", "support", language);

        Assert.StartsWith(title, screen.Heading, StringComparison.Ordinal);
        var row = screen.All("tbody tr").Single(one => one.TextContent.Contains(order.Number, StringComparison.Ordinal));
        Assert.Contains(matter, row.TextContent, StringComparison.Ordinal);
        Assert.Contains(deed, row.TextContent, StringComparison.Ordinal);
        var payment = await portal.OpenAsync($"/staff/orders/{order.Number}/payment", "support", language);
        Assert.Contains("proof.png", payment.Text, StringComparison.Ordinal);
        screen.AssertFewStatements();
    }

    [Fact]
    public async Task From_day_25_on_an_order_without_money_waits_too_and_the_payer_is_warned()
    {
        var partner = await portal.Given.PartnerAsync();
        var (_, order) = await partner.PurchaseAsync("map");
        Assert.DoesNotContain(order.Number, (await portal.OpenAsync("/staff/money", "support")).Text, StringComparison.Ordinal);
        portal.Clock.Advance(TimeSpan.FromDays(25));

        Assert.Contains(order.Number, (await portal.OpenAsync("/staff/money", "support")).Text, StringComparison.Ordinal);
        Assert.Contains("No money has been recorded yet", (await portal.OpenAsync($"/orders/{order.Number}", partner.MpnAdmin)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "The gateway has taken the money", "Not answered")]
    [InlineData("fr", "La passerelle a encaissé l’argent", "Sans réponse")]
    public async Task A_card_payment_nobody_answered_for_is_asked_about(string language, string notice, string matter)
    {
        var ready = await Purchases.Buying.ReadyAsync(portal);
        await ready.SentAsync(Domain.Payments.PaymentMethod.Card);
        var number = Assert.Single(await ready.OrdersAsync()).Number;
        Assert.DoesNotContain(number, (await portal.OpenAsync("/staff/money", "support", language)).Text, StringComparison.Ordinal);
        portal.Clock.Advance(TimeSpan.FromMinutes(31));
        await portal.WithDbAsync(async db =>
        {
            db.DemoCharges.Single(charge => charge.OrderNumber == number).Decide(approve: true, portal.Clock.GetUtcNow());
            await db.CommitAsync(Given.Actor, CancellationToken.None);
        });

        var screen = await portal.OpenAsync("/staff/money", "support", language);
        Assert.Contains(matter, screen.All("tbody tr").Single(one => one.TextContent.Contains(number, StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        var after = await screen.SubmitFormAsync($"form:has(input[value='{number}'])");

        Assert.Contains(notice, after.Notice, StringComparison.Ordinal);
        await ready.AssertBoughtOnceAsync();
        Assert.Equal(404, (await screen.SubmitFormAsync($"form:has(input[value='{number}'])")).Status);
    }

    [Fact]
    public async Task Those_who_decide_nothing_about_money_do_not_see_it() =>
        Assert.Equal(403, (await portal.OpenAsync("/staff/money", await portal.Given.StaffAsync(StaffRoles.Auditor))).Status);
}
