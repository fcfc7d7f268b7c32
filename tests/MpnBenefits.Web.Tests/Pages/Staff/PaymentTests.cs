using Microsoft.EntityFrameworkCore;
using MpnBenefits.Domain.Audit;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Payments;

namespace MpnBenefits.Web.Tests.Pages.Staff;

public sealed class PaymentTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Money_recorded_in_the_window_renews_and_is_written_down()
    {
        var (partner, membership, order) = await Owing.MakeAsync(portal, anniversaryInDays: -10);
        var agent = await portal.Given.StaffAsync(StaffRoles.Support);
        var screen = await portal.OpenAsync(Owing.Path(order), agent);
        var renewedTo = membership.NextAnniversary;
        Assert.Contains($"Renewed to {Owing.Long(renewedTo)}", screen.Text, StringComparison.Ordinal);
        Assert.Equal("", screen.Value("Input.Day"));

        var after = await screen.SubmitAsync([.. Owing.Filled(portal.Today)]);

        Assert.Equal($"/staff/partners/{partner.MpnId}", after.Path);
        Assert.Equal($"Order {order.Number} is paid, received on {Owing.Long(portal.Today)}. Microsoft Action Pack is renewed to {Owing.Long(renewedTo)}.", after.Notice);
        Assert.Equal(renewedTo, (await Owing.StoredAsync(portal, partner, membership)).Anniversary);
        var line = (await partner.HistoryAsync()).Single(one => one.What == nameof(PaymentReceived));
        Assert.Equal((ActorKind.Staff, agent.Value.ToString("D"), order.Number), (line.ActorKind, line.ActorId, line.Subject));
        Assert.Contains("\"Reference\":\"VIR 4711\"", line.Facts, StringComparison.Ordinal);
        Assert.DoesNotContain("statement", line.Facts, StringComparison.Ordinal);
        Assert.Contains(after.Texts("#history li"), one => one.Contains("reference VIR 4711", StringComparison.Ordinal) && one.Contains("Seen on the statement", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Money_that_came_in_the_window_renews_also_when_recorded_after_it_closed()
    {
        var (partner, membership, order) = await Owing.MakeAsync(portal, anniversaryInDays: -28);
        var opened = portal.Today;
        portal.MoveTo(opened.AddDays(9));
        Assert.Contains("Lapsed", (await portal.OpenAsync($"/staff/partners/{partner.MpnId}", "support")).Text, StringComparison.Ordinal);

        var after = await (await portal.OpenAsync(Owing.Path(order), "support-lead")).SubmitAsync([.. Owing.Filled(opened.AddDays(2))]);

        Assert.Contains("is renewed to", after.Notice, StringComparison.Ordinal);
        Assert.Equal(2, (await Owing.StoredAsync(portal, partner, membership)).YearsHeld);
        Assert.Contains("Active", after.Texts(".desk-left .pill")[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_renewal_does_not_keep_is_said_before_and_ends_with_it()
    {
        var partner = await (await portal.Given.PartnerAsync()).ReviewedAsync();
        var membership = await partner.MembershipAsync("gold", -9, "cloud-business-applications", "data-analytics");
        await partner.ProvesAsync("data-analytics", "gold");
        var pay = await portal.OpenAsync($"/renewals/{membership.Id.Value:D}/pay", partner.MpnAdmin);
        var check = await pay.SubmitAsync(("Input.Method", nameof(PaymentMethod.BankTransfer)));
        Assert.Equal(200, (await check.SubmitAsync()).Status);
        var order = await portal.WithDbAsync(db => db.Orders.Of(partner.Id).AsNoTracking().SingleAsync());

        var screen = await portal.OpenAsync(Owing.Path(order), "support");
        Assert.Contains("Cloud Business Applications", screen.Texts(".beside dd"));
        var after = await screen.SubmitAsync([.. Owing.Filled(portal.Today)]);

        Assert.Equal("data-analytics", Assert.Single((await Owing.StoredAsync(portal, partner, membership)).Competencies).Competency.Value);
        Assert.Contains(after.Texts("#history li"), line => line.Contains("Gold membership renewed to", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "Nothing was renewed; 1,600.00 € is owed back.", "Owed back")]
    [InlineData("fr", "Rien n’a été renouvelé ; 1 600,00 € sont à rendre.", "À rendre")]
    public async Task Money_that_came_after_the_window_is_owed_back(string language, string notice, string state)
    {
        var (partner, membership, order) = await Owing.MakeAsync(portal, anniversaryInDays: -28);
        var opened = portal.Today;
        portal.MoveTo(opened.AddDays(9));

        var after = await (await portal.OpenAsync(Owing.Path(order), "support", language)).SubmitAsync([.. Owing.Filled(opened.AddDays(3))]);

        Assert.Contains(notice, Owing.Plain(after.Notice), StringComparison.Ordinal);
        Assert.Equal(1, (await Owing.StoredAsync(portal, partner, membership)).YearsHeld);
        Assert.Equal(state, after.Texts("h1 + .pill").Single());
        Assert.Contains(await partner.HistoryAsync(), line => line.What == nameof(PaymentCameTooLate));
    }

    [Theory]
    [InlineData("en", "was put down for order", "nothing is left to record")]
    [InlineData("fr", "a déjà été enregistré pour la commande", "il n’y a plus rien à enregistrer")]
    public async Task An_order_is_settled_once(string language, string refused, string settled)
    {
        var (partner, membership, order) = await Owing.MakeAsync(portal, anniversaryInDays: -10);
        var first = await portal.OpenAsync(Owing.Path(order), "support", language);
        var second = await portal.OpenAsync(Owing.Path(order), "support-lead", language);
        await first.SubmitAsync([.. Owing.Filled(portal.Today)]);

        var late = await second.SubmitAsync([.. Owing.Filled(portal.Today)]);

        Assert.Contains(refused, late.Alert, StringComparison.Ordinal);
        Assert.Contains(settled, late.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await Owing.StoredAsync(portal, partner, membership)).YearsHeld);
        Assert.Single(await partner.HistoryAsync(), line => line.What == nameof(PaymentReceived));
    }

    [Fact]
    public async Task Only_support_records_money()
    {
        var (partner, membership, order) = await Owing.MakeAsync(portal, anniversaryInDays: -10);
        var allowed = await portal.OpenAsync(Owing.Path(order), "support");
        Assert.Equal(200, allowed.Status);

        foreach (var slug in new[] { "auditor", "operator" })
        {
            Assert.Equal(403, (await portal.OpenAsync(Owing.Path(order), slug)).Status);
        }

        using var browser = portal.Browser(await portal.DemoPersonAsync("auditor"));
        var elsewhere = await browser.OpenAsync("/staff");
        var token = elsewhere.Value("__RequestVerificationToken")!;
        Assert.Equal(403, (await browser.PostAsync(Owing.Path(order), [.. Owing.Filled(portal.Today), ("__RequestVerificationToken", token)])).Status);
        Assert.Equal(403, (await portal.OpenAsync(Owing.Path(order), partner.GlobalAdmin)).Status);
        Assert.Equal(1, (await Owing.StoredAsync(portal, partner, membership)).YearsHeld);
    }

    [Fact]
    public async Task An_unknown_order_is_not_found() => Assert.Equal(404, (await portal.OpenAsync("/staff/orders/2021-999999/payment", "support")).Status);

    [Theory]
    [InlineData("en", "Begins on that day, for one year", "runs to")]
    [InlineData("fr", "Commence ce jour-là, pour un an", "valable jusqu’au")]
    public async Task Money_for_a_purchase_begins_the_membership(string language, string will, string notice)
    {
        var partner = await portal.Given.PartnerAsync();
        var (_, order) = await partner.PurchaseAsync("map");
        var screen = await portal.OpenAsync(Owing.Path(order), await portal.Given.StaffAsync(StaffRoles.Support), language);
        Assert.Contains(will, screen.Text, StringComparison.Ordinal);

        var after = await screen.SubmitAsync([.. Owing.Filled(portal.Today)]);

        Assert.Contains(notice, after.Notice, StringComparison.Ordinal);
        var begun = await portal.WithDbAsync(db => db.Memberships.Of(partner.Id).SingleAsync());
        Assert.Equal((portal.Today, portal.Today.AddYears(1)), (begun.PurchasedOn, begun.Anniversary));
    }

    [Theory]
    [InlineData("en", "This order was cancelled. Money that came for it buys nothing", "400.00\u00a0€ is owed back")]
    [InlineData("fr", "Cette commande a été annulée. L’argent arrivé pour elle n’achète rien", "400,00\u00a0€ sont à rendre")]
    public async Task Money_for_a_cancelled_order_is_owed_back(string language, string will, string notice)
    {
        var partner = await portal.Given.PartnerAsync();
        var (_, order) = await partner.PurchaseAsync("map");
        await (await portal.OpenAsync($"/orders/{order.Number}", partner.MpnAdmin)).SubmitFormAsync("form[action*=Cancel]");
        var screen = await portal.OpenAsync(Owing.Path(order), await portal.Given.StaffAsync(StaffRoles.Support), language);
        Assert.Contains(will, screen.Text, StringComparison.Ordinal);

        var after = await screen.SubmitAsync([.. Owing.Filled(portal.Today)]);

        Assert.Contains(notice, after.Notice, StringComparison.Ordinal);
        Assert.Empty(await portal.WithDbAsync(db => db.Memberships.Of(partner.Id).ToListAsync()));
        Assert.Contains(portal.Say(new PaidInVain(order.Number, portal.Today), language), (await portal.OpenAsync($"/orders/{order.Number}", partner.MpnAdmin, language)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "100.00", "EUR", "still to come", "Too little")]
    [InlineData("fr", "100,00", "EUR", "Il manque", "Insuffisant")]
    [InlineData("en", "1,000.00", "EUR", "too much came", "Too much")]
    [InlineData("fr", "1 000,00", "EUR", "sont arrivés en trop", "Excédentaire")]
    [InlineData("en", "400.00", "USD", "the order goes on waiting", "Wrong currency")]
    [InlineData("fr", "400,00", "USD", "la commande attend toujours", "Autre devise")]
    public async Task What_arrived_decides_and_is_said(string language, string amount, string currency, string notice, string verdict)
    {
        var (partner, _, order) = await Owing.MakeAsync(portal, anniversaryInDays: -10, fee: 400m);

        var after = await (await portal.OpenAsync(Owing.Path(order), "support", language))
            .SubmitAsync([.. Owing.Filled(portal.Today), ("Input.Amount", amount), ("Input.Currency", currency)]);

        Assert.Contains(notice, after.Notice, StringComparison.Ordinal);
        Assert.Contains(verdict, after.Texts("td .pill"));
        Assert.Contains(verdict, (await portal.OpenAsync($"/orders/{order.Number}", partner.MpnAdmin, language)).Texts("td .pill"));
    }

    [Theory]
    [InlineData("en", "")]
    [InlineData("en", "0")]
    [InlineData("en", "400,00")]
    [InlineData("en", "400.001")]
    [InlineData("fr", "400.00")]
    [InlineData("fr", "quatre cents")]
    public async Task An_amount_that_is_none_is_not_guessed_at(string language, string amount)
    {
        var (partner, membership, order) = await Owing.MakeAsync(portal, anniversaryInDays: -10);

        var after = await (await portal.OpenAsync(Owing.Path(order), "support", language)).SubmitAsync([.. Owing.Filled(portal.Today), ("Input.Amount", amount)]);

        Assert.Equal((1, amount), (after.Errors.Count, after.Value("Input.Amount")));
        Assert.Equal(1, (await Owing.StoredAsync(portal, partner, membership)).YearsHeld);
    }

    [Fact]
    public async Task Money_for_what_is_paid_is_put_down_and_owed_back()
    {
        var (partner, _, order) = await Owing.MakeAsync(portal, anniversaryInDays: -10);
        await (await portal.OpenAsync(Owing.Path(order), "support")).SubmitAsync([.. Owing.Filled(portal.Today)]);

        var after = await (await portal.OpenAsync(Owing.Path(order), "support")).SubmitAsync([.. Owing.Filled(portal.Today, "VIR 4712")]);

        Assert.Contains("was paid already", after.Notice, StringComparison.Ordinal);
        Assert.Single(after.Links, link => link.Href.Contains("send-back?payment=", StringComparison.Ordinal));
        Assert.Single(await partner.HistoryAsync(), line => line.What == nameof(DuplicatePaymentReceived));
    }
}
