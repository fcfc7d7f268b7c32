using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MpnBenefits.Domain.Invoices;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Refunds;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Tests.Pages.Purchases;
using MpnBenefits.Web.Tests.Pages.Renewals;

namespace MpnBenefits.Web.Tests.Pages.Orders;

public sealed class RefundTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "Refund 400.00", "went back to the card", "Refunded")]
    [InlineData("fr", "Rembourser 400,00", "ont été recrédités sur la carte", "Remboursée")]
    public async Task In_time_and_unused_it_goes_back_to_the_card_at_once_and_the_pack_ends(string language, string button, string notice, string state)
    {
        var ready = await Buying.ReadyAsync(portal);
        await ready.PaidAsync();
        var order = Assert.Single(await ready.OrdersAsync());
        var screen = await portal.OpenAsync($"/orders/{order.Number}/refund", ready.Partner.MpnAdmin, language);
        Assert.Contains(screen.Buttons, one => one.StartsWith(button, StringComparison.Ordinal));
        screen.AssertFewStatements();

        var after = await screen.SubmitAsync();

        Assert.Contains(notice, after.Notice, StringComparison.Ordinal);
        Assert.Contains(state, after.Texts("h1 + .pill"));
        Assert.Equal((portal.Today, true), (Assert.Single(await ready.MembershipsAsync()).EndedOn!.Value, (await ready.MembershipsAsync())[0].Refunded));
        Assert.Equal(40000, Assert.Single(await ready.ChargesAsync()).GivenBack);
        var (refund, note) = await GivenAsync(ready.Partner);
        Assert.Equal((RefundState.Sent, refund.CreditNote), (refund.State, note.Id));
        Assert.Contains(await ready.Partner.HistoryAsync(), line => line.What == nameof(CreditNoteIssued));
        var shown = await portal.OpenAsync("/memberships", ready.Partner.MpnAdmin, language);
        Assert.DoesNotContain(shown.All(".card"), card => card.TextContent.Contains("Microsoft Action Pack", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refunded_renewal_is_undone_and_may_be_renewed_again()
    {
        var ready = await Renewing.ReadyAsync(portal);
        await ready.PaidAsync();
        var order = await ready.OrderAsync();

        var after = await (await portal.OpenAsync($"/orders/{order.Number}/refund", ready.Partner.GlobalAdmin)).SubmitAsync();

        Assert.Contains("went back to the card", after.Notice, StringComparison.Ordinal);
        Assert.Equal((1, ready.Membership.Anniversary), ((await ready.FreshAsync()).YearsHeld, (await ready.FreshAsync()).Anniversary));
        await ready.PaidAsync();
        Assert.Equal(2, (await ready.FreshAsync()).YearsHeld);
    }

    [Fact]
    public async Task Twenty_at_once_refund_once()
    {
        var ready = await Buying.ReadyAsync(portal);
        await ready.PaidAsync();
        var order = Assert.Single(await ready.OrdersAsync());
        var screens = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => portal.OpenAsync($"/orders/{order.Number}/refund", ready.Partner.MpnAdmin)));

        await Task.WhenAll(screens.Select(screen => screen.SubmitAsync()));

        Assert.Equal(40000, Assert.Single(await ready.ChargesAsync()).GivenBack);
        await GivenAsync(ready.Partner);
        Assert.Single(await ready.Partner.HistoryAsync(), line => line.What == nameof(RefundGranted));
    }

    [Fact]
    public async Task A_process_killed_between_the_decision_and_the_gateway_sends_it_at_the_next_start_once()
    {
        var ready = await Buying.ReadyAsync(portal);
        await ready.PaidAsync();
        var number = Assert.Single(await ready.OrdersAsync()).Number;
        await using (var scope = portal.Services.CreateAsyncScope())
        {
            await portal.SignInAsync(scope.ServiceProvider, ready.Partner.MpnAdmin);
            Assert.False((await scope.ServiceProvider.GetRequiredService<GiveRefund>().AskAsync(number, false, null, CancellationToken.None)).Refused(out _, out var given));
            Assert.Equal(RefundState.Granted, given!.State);
        }

        await portal.RestartAsync();
        await portal.RestartAsync();

        Assert.Equal(RefundState.Sent, (await GivenAsync(ready.Partner)).Refund.State);
        Assert.Equal(40000, Assert.Single(await ready.ChargesAsync()).GivenBack);
    }

    [Theory]
    [InlineData("en", "Say why you ask.", "Support decides")]
    [InlineData("fr", "Dites pourquoi vous le demandez.", "Le support décide")]
    public async Task After_thirty_days_support_is_asked_with_words(string language, string required, string asked)
    {
        var partner = await portal.Given.PartnerAsync();
        var (order, _) = await partner.PaidOrderAsync(portal);
        portal.Clock.Advance(TimeSpan.FromDays(31));
        var screen = await portal.OpenAsync($"/orders/{order.Number}/refund", partner.MpnAdmin, language);
        Assert.Contains(portal.Say(new RefundTooLate(order.PaidOn!.Value.AddDays(30)), language), screen.Text, StringComparison.Ordinal);
        Assert.Equal(required, (await screen.SubmitAsync(("because", " "))).Alert);

        var after = await screen.SubmitAsync(("because", "Notre société ferme."));

        Assert.Contains(asked, after.Notice, StringComparison.Ordinal);
        Assert.Contains("R2021-", after.Text, StringComparison.Ordinal);
        Assert.Equal(OrderState.Paid, (await portal.WithDbAsync(db => db.Orders.Of(partner.Id).SingleAsync())).On(portal.Today));
        Assert.Contains(portal.Say(new RefundUnderWay((await portal.WithDbAsync(db => db.Refunds.Of(partner.Id).SingleAsync())).Number), language),
            (await screen.SubmitAsync(("because", "Encore."))).Alert, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tax_that_was_charged_is_asked_back_and_the_membership_stays()
    {
        var partner = await portal.Given.PartnerAsync();
        await portal.WithDbAsync(async db =>
        {
            var company = db.Companies.Of(partner.Id).Single();
            company.Change(company.Profile with { VatId = null }, [], portal.Today);
            await db.CommitAsync(Given.Actor, CancellationToken.None);
        });
        var ready = new Buying(portal, partner, "map");
        await ready.PaidAsync();
        var order = Assert.Single(await ready.OrdersAsync());
        Assert.Equal(48000, order.Total.Minor);

        var screen = await portal.OpenAsync($"/orders/{order.Number}/refund", partner.MpnAdmin);
        var after = await screen.SubmitFormAsync("form:has([name=taxOnly])", ("because", "Certificate EX 77"));

        Assert.Contains("Support decides", after.Notice, StringComparison.Ordinal);
        Assert.Equal((true, 8000L), await portal.WithDbAsync(async db => await db.Refunds.Of(partner.Id).Select(one => ValueTuple.Create(one.TaxOnly, one.Amount.Minor)).SingleAsync()));
        var staff = await portal.OpenAsync($"/staff/orders/{order.Number}/refund", "support");
        await staff.SubmitAsync(("Input.Answer", "Give"), ("Input.Words", "Certificate seen."));
        Assert.Equal((OrderState.Paid, null), (Assert.Single(await ready.OrdersAsync()).On(portal.Today), Assert.Single(await ready.MembershipsAsync()).EndedOn));
        Assert.Equal(8000, Assert.Single(await ready.ChargesAsync()).GivenBack);
    }

    [Fact]
    public async Task Of_an_unpaid_order_there_is_nothing_to_give_back_and_anothers_is_absent()
    {
        var (mine, theirs) = (await portal.Given.PartnerAsync(), await portal.Given.PartnerAsync());
        var (_, order) = await mine.PurchaseAsync("map");

        Assert.Contains("Nothing was paid for this order", (await portal.OpenAsync($"/orders/{order.Number}/refund", mine.MpnAdmin)).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await portal.OpenAsync($"/orders/{order.Number}/refund", theirs.MpnAdmin)).Status);
        Assert.Equal(403, (await portal.OpenAsync($"/orders/{order.Number}/refund", mine.AccountAdmin)).Status);
    }

    private Task<(Refund Refund, CreditNote Note)> GivenAsync(GivenPartner partner) => portal.WithDbAsync(async db =>
        (await db.Refunds.Of(partner.Id).AsNoTracking().SingleAsync(), await db.CreditNotes.Of(partner.Id).AsNoTracking().SingleAsync()));
}
