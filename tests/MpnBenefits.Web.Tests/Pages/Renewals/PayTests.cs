using MpnBenefits.Domain.Audit;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Renewals;

namespace MpnBenefits.Web.Tests.Pages.Renewals;

public sealed class PayTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData(PaymentMethod.Card, "You type the number on the bank’s page, not here")]
    [InlineData(PaymentMethod.BankTransfer, "The money has to arrive by")]
    public async Task The_answer_is_kept_written_down_and_leads_to_the_check(PaymentMethod method, string hint)
    {
        var ready = await Renewing.ReadyAsync(portal);

        var check = await ready.ChosenAsync(method);

        Assert.Equal((200, ready.Path + "/check"), (check.Status, check.Path));
        Assert.Contains(hint, check.Text, StringComparison.Ordinal);
        var again = await ready.OpenAsync("/pay");
        Assert.Equal(method.ToString(), again.Value("Input.Method"));
        Assert.Contains("Saved on ", again.Text, StringComparison.Ordinal);
        var lines = (await ready.Partner.HistoryAsync())[^2..];
        Assert.Equal([nameof(RenewalStarted), nameof(RenewalAnswered)], lines.Select(line => line.What));
        Assert.All(lines, line => Assert.Equal((ActorKind.Person, $"{ready.Partner.MpnAdmin.Value:D}"), (line.ActorKind, line.ActorId)));
    }

    [Theory]
    [InlineData("en", "There is a problem", "Choose how you want to pay", "Error: How do you want to pay?")]
    [InlineData("fr", "Il y a un problème", "Choisissez comment vous souhaitez payer", "Erreur\u00a0: Comment souhaitez-vous payer\u202f?")]
    public async Task Without_an_answer_the_page_says_so_at_the_field_and_on_top(string language, string problem, string sentence, string title)
    {
        var ready = await Renewing.ReadyAsync(portal);

        var after = await (await ready.OpenAsync("/pay", language: language)).SubmitAsync();

        Assert.Equal([sentence], after.Errors);
        Assert.Equal([problem], after.Texts(".error-summary h2"));
        Assert.EndsWith(sentence, Assert.Single(after.Texts(".field-error")), StringComparison.Ordinal);
        Assert.NotNull(after.Document.QuerySelector(after.Document.QuerySelector(".error-summary a")!.GetAttribute("href")!));
        Assert.StartsWith(title, after.Title, StringComparison.Ordinal);
        Assert.DoesNotContain(await ready.Partner.HistoryAsync(), line => line.What == nameof(RenewalStarted));
    }

    [Theory]
    [InlineData("Cash")]
    [InlineData("7")]
    public async Task A_made_up_way_is_answered_in_the_readers_words(string method)
    {
        var ready = await Renewing.ReadyAsync(portal);

        var after = await (await ready.OpenAsync("/pay", language: "fr")).SubmitAsync(("Input.Method", method));

        Assert.Equal(["Choisissez comment vous souhaitez payer"], after.Errors);
    }

    [Fact]
    public async Task The_same_answer_again_is_no_change_and_another_is()
    {
        var ready = await Renewing.ReadyAsync(portal);
        await ready.ChosenAsync(PaymentMethod.Card);
        var before = (await ready.Partner.HistoryAsync()).Count;

        await ready.ChosenAsync(PaymentMethod.Card);
        Assert.Equal(before, (await ready.Partner.HistoryAsync()).Count);

        var check = await ready.ChosenAsync(PaymentMethod.BankTransfer);
        Assert.Contains("Order, and transfer", Assert.Single(check.Buttons, text => text.Contains("400.00", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_something_is_missing_it_leads_back_to_what()
    {
        var partner = await portal.Given.PartnerAsync();
        var ready = new Renewing(portal, partner, await partner.MembershipAsync("map", -10));

        Assert.Equal(ready.Path, (await ready.OpenAsync("/pay")).Path);
        Assert.Equal(ready.Path, (await ready.OpenAsync("/check")).Path);
    }

    [Fact]
    public async Task What_went_missing_while_it_was_open_leads_back_too()
    {
        var ready = await Renewing.ReadyAsync(portal);
        var screen = await ready.OpenAsync("/pay");
        await ready.Partner.VerifiedAsAsync(Domain.Partners.Verification.Rejected(portal.Today, "document-too-old"));

        var after = await screen.SubmitAsync(("Input.Method", nameof(PaymentMethod.Card)));

        Assert.Equal(ready.Path, after.Path);
        Assert.DoesNotContain(await ready.Partner.HistoryAsync(), line => line.What == nameof(RenewalStarted));
    }

    [Theory]
    [InlineData("/pay")]
    [InlineData("/check")]
    public async Task An_account_admin_does_not_pay(string step)
    {
        var ready = await Renewing.ReadyAsync(portal);

        var screen = await ready.OpenAsync(step, ready.Partner.AccountAdmin);

        Assert.Equal(403, screen.Status);
        Assert.Contains("\"Renew and pay\" needs one of these roles: Global admin or MPN partner admin.", screen.Text, StringComparison.Ordinal);
        Assert.Contains($"ask Global {ready.Partner.MpnId} or Mpn {ready.Partner.MpnId}.", screen.Text, StringComparison.Ordinal);
    }
}
