using System.Globalization;
using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Payments;

namespace MpnBenefits.Web.Tests.Pages.Staff;

public sealed class PaymentFormTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "Type the bank’s reference", "Type the day the money reached the account", "Type how you know that the money arrived", "Error: ")]
    [InlineData("fr", "Indiquez la référence bancaire", "Indiquez le jour où l’argent est arrivé sur le compte", "Indiquez comment vous savez que l’argent est arrivé", "Erreur : ")]
    public async Task An_empty_form_says_what_is_missing_at_each_field(string language, string reference, string day, string reason, string title)
    {
        var (partner, _, order) = await Owing.MakeAsync(portal, anniversaryInDays: -10);

        var after = await (await portal.OpenAsync(Owing.Path(order), "support", language)).SubmitAsync();

        Assert.Equal([reference, day, reason], after.Errors);
        Assert.StartsWith(title, Owing.Plain(after.Title), StringComparison.Ordinal);
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
        var (partner, membership, order) = await Owing.MakeAsync(portal, anniversaryInDays: -10);

        var after = await (await portal.OpenAsync(Owing.Path(order), "support")).SubmitAsync(
            ("Input.Reference", "VIR 4711"), ("Input.Day", day), ("Input.Month", month), ("Input.Year", year), ("Input.Reason", Owing.Reason));

        await RefusedAsync(after, partner, membership, (day, month, year), sentence);
    }

    [Theory]
    [InlineData(-1, "The money cannot have arrived on {0}: the order was opened on {1}.")]
    [InlineData(1, "The money cannot have arrived on {0}: today is {1}.")]
    public async Task A_day_before_the_order_or_to_come_is_refused_and_what_was_typed_stays(int daysFromToday, string sentence)
    {
        var (partner, membership, order) = await Owing.MakeAsync(portal, anniversaryInDays: -10);
        var day = portal.Today.AddDays(daysFromToday);

        var after = await (await portal.OpenAsync(Owing.Path(order), "support")).SubmitAsync([.. Owing.Filled(day)]);

        await RefusedAsync(after, partner, membership, (Owing.Plain(day.Day), Owing.Plain(day.Month), Owing.Plain(day.Year)),
            string.Format(CultureInfo.InvariantCulture, sentence, Owing.Weekday(day), Owing.Weekday(portal.Today)));
    }

    [Fact]
    public async Task A_reference_has_140_characters_at_most()
    {
        var (_, _, order) = await Owing.MakeAsync(portal, anniversaryInDays: -10);
        var screen = await portal.OpenAsync(Owing.Path(order), "support");

        var refused = await screen.SubmitAsync([.. Owing.Filled(portal.Today, new string('x', 141))]);
        Assert.Equal("The reference has 140 characters at most; this one has 141", Assert.Single(refused.Errors));

        var taken = await refused.SubmitAsync(("Input.Reference", new string('x', 140)));
        Assert.Contains("is paid", taken.Notice, StringComparison.Ordinal);
    }

    private async Task RefusedAsync(Screen after, GivenPartner partner, Membership membership, (string Day, string Month, string Year) typed, string sentence)
    {
        Assert.StartsWith(sentence, after.Alert, StringComparison.Ordinal);
        Assert.Equal("#Input_Day", after.All(".error-summary a").Single().GetAttribute("href"));
        Assert.Equal(typed, (after.Value("Input.Day")!, after.Value("Input.Month")!, after.Value("Input.Year")!));
        Assert.Equal(("VIR 4711", Owing.Reason), (after.Value("Input.Reference"), after.Value("Input.Reason")));
        Assert.Equal(1, (await Owing.StoredAsync(portal, partner, membership)).YearsHeld);
    }
}
