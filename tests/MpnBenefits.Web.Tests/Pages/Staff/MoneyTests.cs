using Microsoft.EntityFrameworkCore;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Web.Tests.Pages.Staff;

public sealed class MoneyTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "Waiting money", "Proof sent", "Match")]
    [InlineData("fr", "Paiements en attente", "Justificatif envoyé", "Rapprocher")]
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
    [InlineData("en", "A part is missing", "Owed back", "Refund asked for")]
    [InlineData("fr", "Il en manque une partie", "À rendre", "Remboursement demandé")]
    public async Task Parts_what_is_over_and_refunds_wait_too(string language, string part, string over, string asked)
    {
        var partner = await portal.Given.PartnerAsync();
        var (_, order) = await partner.PurchaseAsync("map");
        await RecordAsync(order.Number, "100", "VIR 1");
        Assert.Contains(part, await RowAsync(order.Number, language), StringComparison.Ordinal);

        await RecordAsync(order.Number, "350", "VIR 2");
        Assert.Contains(over, await RowAsync(order.Number, language), StringComparison.Ordinal);
        var refund = await partner.RefundAskedAsync(portal, await portal.WithDbAsync(db => db.Orders.Of(partner.Id).SingleAsync()));
        Assert.Contains(asked, await RowAsync(refund.Number, language), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_who_decide_nothing_about_money_do_not_see_it() =>
        Assert.Equal(403, (await portal.OpenAsync("/staff/money", await portal.Given.StaffAsync(StaffRoles.Auditor))).Status);

    private async Task RecordAsync(string number, string amount, string reference) =>
        Assert.Equal(200, (await (await portal.OpenAsync($"/staff/orders/{number}/payment", "support")).SubmitAsync([.. Owing.Filled(portal.Today, reference), ("Input.Amount", amount)])).Status);

    private async Task<string> RowAsync(string number, string language) =>
        (await portal.OpenAsync("/staff/money", "support", language)).All("tbody tr").Single(row => row.TextContent.Contains(number, StringComparison.Ordinal)).TextContent;
}
