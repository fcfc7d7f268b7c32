using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Domain.Audit;
using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Payments;

namespace MpnBenefits.Web.Tests.Pages.Staff;

public sealed class PaymentTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Money_recorded_in_the_window_renews_and_is_written_down()
    {
        var (partner, membership, order) = await OwingAsync(anniversaryInDays: -10);
        var agent = await portal.Given.StaffAsync(StaffRoles.Support);
        var screen = await portal.OpenAsync(Path(order), agent);
        var renewedTo = membership.NextAnniversary;
        Assert.Contains($"Renewed to {Long(renewedTo)}", screen.Text, StringComparison.Ordinal);
        Assert.Equal("", screen.Value("Input.Day"));

        var after = await screen.SubmitAsync([.. Filled(portal.Today)]);

        Assert.Equal($"/staff/partners/{partner.MpnId}", after.Path);
        Assert.Equal($"Order {order.Number} is paid, received on {Long(portal.Today)}. Microsoft Action Pack is renewed to {Long(renewedTo)}.", after.Notice);
        Assert.Equal(renewedTo, (await StoredAsync(partner, membership)).Anniversary);
        var line = (await partner.HistoryAsync()).Single(one => one.What == nameof(PaymentReceived));
        Assert.Equal((ActorKind.Staff, agent.Value.ToString("D"), order.Number), (line.ActorKind, line.ActorId, line.Subject));
        Assert.Contains("\"Reference\":\"VIR 4711\"", line.Facts, StringComparison.Ordinal);
        Assert.DoesNotContain("statement", line.Facts, StringComparison.Ordinal);
        Assert.Contains(after.Texts("#history li"), one => one.Contains("reference VIR 4711", StringComparison.Ordinal) && one.Contains("Seen on the statement", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Money_that_came_in_the_window_renews_also_when_recorded_after_it_closed()
    {
        var (partner, membership, order) = await OwingAsync(anniversaryInDays: -28);
        var opened = portal.Today;
        portal.MoveTo(opened.AddDays(9));
        Assert.Contains("Lapsed", (await portal.OpenAsync($"/staff/partners/{partner.MpnId}", "support")).Text, StringComparison.Ordinal);

        var after = await (await portal.OpenAsync(Path(order), "support-lead")).SubmitAsync([.. Filled(opened.AddDays(2))]);

        Assert.Contains("is renewed to", after.Notice, StringComparison.Ordinal);
        Assert.Equal(2, (await StoredAsync(partner, membership)).YearsHeld);
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

        var screen = await portal.OpenAsync(Path(order), "support");
        Assert.Contains("Ends with the paid year Cloud Business Applications", screen.Text, StringComparison.Ordinal);
        var after = await screen.SubmitAsync([.. Filled(portal.Today)]);

        Assert.Equal("data-analytics", Assert.Single((await StoredAsync(partner, membership)).Competencies).Competency.Value);
        Assert.Contains(after.Texts("#history li"), line => line.Contains("Gold membership renewed to", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "Nothing was renewed; 1,600.00 € is owed back.", "Paid too late, owed back")]
    [InlineData("fr", "Rien n’a été renouvelé ; 1 600,00 € sont à rendre.", "Payée trop tard, à rendre")]
    public async Task Money_that_came_after_the_window_is_owed_back(string language, string notice, string state)
    {
        var (partner, membership, order) = await OwingAsync(anniversaryInDays: -28);
        var opened = portal.Today;
        portal.MoveTo(opened.AddDays(9));

        var after = await (await portal.OpenAsync(Path(order), "support", language)).SubmitAsync([.. Filled(opened.AddDays(3))]);

        Assert.Contains(notice, Plain(after.Notice), StringComparison.Ordinal);
        Assert.Equal(1, (await StoredAsync(partner, membership)).YearsHeld);
        Assert.Equal(state, after.Texts("#orders .pill").Single());
        Assert.Contains(await partner.HistoryAsync(), line => line.What == nameof(PaymentCameTooLate));
    }

    [Theory]
    [InlineData("en", "Type the bank’s reference", "Type the day the money reached the account", "Type how you know that the money arrived", "Error: ")]
    [InlineData("fr", "Indiquez la référence bancaire", "Indiquez le jour où l’argent est arrivé sur le compte", "Indiquez comment vous savez que l’argent est arrivé", "Erreur : ")]
    public async Task An_empty_form_says_what_is_missing_at_each_field(string language, string reference, string day, string reason, string title)
    {
        var (partner, _, order) = await OwingAsync(anniversaryInDays: -10);

        var after = await (await portal.OpenAsync(Path(order), "support", language)).SubmitAsync();

        Assert.Equal([reference, day, reason], after.Errors);
        Assert.StartsWith(title, Plain(after.Title), StringComparison.Ordinal);
        Assert.All(after.All(".error-summary a"), link => Assert.True(after.Has(link.GetAttribute("href")!), link.OuterHtml));
        Assert.Equal(3, after.All("main .field-error").Count());
        Assert.DoesNotContain(await partner.HistoryAsync(), line => line.What == nameof(PaymentReceived));
    }

    [Theory]
    [InlineData("31", "2", "2021", "There is no such day")]
    [InlineData("0", "9", "2021", "There is no such day")]
    [InlineData("20", "", "2021", "There is no such day")]
    [InlineData("20", "9", "21", "There is no such day")]
    [InlineData("20", "neuf", "2021", "There is no such day")]
    public async Task A_day_that_is_none_is_refused_and_what_was_typed_stays(string day, string month, string year, string sentence)
    {
        var (partner, membership, order) = await OwingAsync(anniversaryInDays: -10);

        var after = await (await portal.OpenAsync(Path(order), "support")).SubmitAsync(
            ("Input.Reference", "VIR 4711"), ("Input.Day", day), ("Input.Month", month), ("Input.Year", year), ("Input.Reason", Reason));

        await RefusedAsync(after, partner, membership, (day, month, year), sentence);
    }

    [Theory]
    [InlineData(-1, "The money cannot have arrived on {0}: the order was opened on {1}.")]
    [InlineData(1, "The money cannot have arrived on {0}: today is {1}.")]
    public async Task A_day_before_the_order_or_to_come_is_refused_and_what_was_typed_stays(int daysFromToday, string sentence)
    {
        var (partner, membership, order) = await OwingAsync(anniversaryInDays: -10);
        var day = portal.Today.AddDays(daysFromToday);

        var after = await (await portal.OpenAsync(Path(order), "support")).SubmitAsync([.. Filled(day)]);

        await RefusedAsync(after, partner, membership, (Plain(day.Day), Plain(day.Month), Plain(day.Year)),
            string.Format(CultureInfo.InvariantCulture, sentence, Weekday(day), Weekday(portal.Today)));
    }

    [Fact]
    public async Task A_reference_has_140_characters_at_most()
    {
        var (_, _, order) = await OwingAsync(anniversaryInDays: -10);
        var screen = await portal.OpenAsync(Path(order), "support");

        var refused = await screen.SubmitAsync([.. Filled(portal.Today, new string('x', 141))]);
        Assert.Equal("The reference has 140 characters at most; this one has 141", Assert.Single(refused.Errors));

        var taken = await refused.SubmitAsync(("Input.Reference", new string('x', 140)));
        Assert.Contains("is paid", taken.Notice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "is already settled", "nothing is left to record")]
    [InlineData("fr", "est déjà réglée", "il n’y a plus rien à enregistrer")]
    public async Task An_order_is_settled_once(string language, string refused, string settled)
    {
        var (partner, membership, order) = await OwingAsync(anniversaryInDays: -10);
        var first = await portal.OpenAsync(Path(order), "support", language);
        var second = await portal.OpenAsync(Path(order), "support-lead", language);
        await first.SubmitAsync([.. Filled(portal.Today)]);

        var late = await second.SubmitAsync([.. Filled(portal.Today)]);

        Assert.Contains(refused, late.Alert, StringComparison.Ordinal);
        Assert.Contains(settled, late.Text, StringComparison.Ordinal);
        Assert.False(late.Has("main form"));
        Assert.Equal(2, (await StoredAsync(partner, membership)).YearsHeld);
        Assert.Single(await partner.HistoryAsync(), line => line.What == nameof(PaymentReceived));
    }

    [Fact]
    public async Task Only_support_records_money()
    {
        var (partner, membership, order) = await OwingAsync(anniversaryInDays: -10);
        var allowed = await portal.OpenAsync(Path(order), "support");
        Assert.Equal(200, allowed.Status);

        foreach (var slug in new[] { "auditor", "operator" })
        {
            Assert.Equal(403, (await portal.OpenAsync(Path(order), slug)).Status);
        }

        using var browser = portal.Browser(await portal.DemoPersonAsync("auditor"));
        var elsewhere = await browser.OpenAsync("/staff");
        var token = elsewhere.Value("__RequestVerificationToken")!;
        Assert.Equal(403, (await browser.PostAsync(Path(order), [.. Filled(portal.Today), ("__RequestVerificationToken", token)])).Status);
        Assert.Equal(403, (await portal.OpenAsync(Path(order), partner.GlobalAdmin)).Status);
        Assert.Equal(1, (await StoredAsync(partner, membership)).YearsHeld);
    }

    [Fact]
    public async Task An_unknown_order_is_not_found() => Assert.Equal(404, (await portal.OpenAsync("/staff/orders/2021-999999/payment", "support")).Status);

    private const string Reason = "Seen on the statement of the day";

    private async Task RefusedAsync(Screen after, GivenPartner partner, Membership membership, (string Day, string Month, string Year) typed, string sentence)
    {
        Assert.StartsWith(sentence, after.Alert, StringComparison.Ordinal);
        Assert.Equal("#Input_Day", after.All(".error-summary a").Single().GetAttribute("href"));
        Assert.Equal(typed, (after.Value("Input.Day")!, after.Value("Input.Month")!, after.Value("Input.Year")!));
        Assert.Equal(("VIR 4711", Reason), (after.Value("Input.Reference"), after.Value("Input.Reason")));
        Assert.Equal(1, (await StoredAsync(partner, membership)).YearsHeld);
    }

    private static string Path(Order order) => $"/staff/orders/{order.Number}/payment";

    private static IEnumerable<(string, string)> Filled(DateOnly day, string reference = "VIR 4711") =>
    [
        ("Input.Reference", reference),
        ("Input.Day", Plain(day.Day)),
        ("Input.Month", Plain(day.Month)),
        ("Input.Year", Plain(day.Year)),
        ("Input.Reason", Reason),
    ];

    /// <summary>A partner whose transfer is awaited, from today on.</summary>
    private async Task<(GivenPartner Partner, Membership Membership, Order Order)> OwingAsync(int anniversaryInDays)
    {
        var partner = await (await portal.Given.PartnerAsync()).ReviewedAsync();
        var membership = await partner.MembershipAsync("map", anniversaryInDays);
        return (partner, membership, await partner.OrderAsync(await partner.RenewalAsync(membership), membership.Offer));
    }

    private Task<Membership> StoredAsync(GivenPartner partner, Membership membership) =>
        portal.WithDbAsync(db => db.Memberships.Of(partner.Id).AsNoTracking().SingleAsync(one => one.Id == membership.Id));

    private static string Long(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Weekday(DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ');
}
