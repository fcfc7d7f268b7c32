using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Tests.Letters;

namespace MpnBenefits.Web.Tests.Pages.Joining;

public sealed class ConfirmEmailTests(MailPortal portal) : IClassFixture<MailPortal>
{
    [Theory]
    [InlineData("en", "Is this address yours?", "The address is confirmed", "was confirmed on")]
    [InlineData("fr", "Cette adresse est-elle la vôtre\u202f?", "L’adresse est confirmée", "a été confirmée le")]
    public async Task The_link_asks_the_button_confirms_and_the_company_reads_it(string language, string asks, string done, string settled)
    {
        var partner = await portal.Given.PartnerAsync();
        var link = await ChangedAsync(partner, "zoe@elsewhere.example");

        var page = await portal.OpenAsync(link, language: language);
        Assert.Equal((200, asks), (page.Status, page.Heading));
        Assert.Equal(VerificationState.Pending, (await CheckAsync(partner)).State);
        var after = await page.SubmitAsync();

        Assert.Equal(done, after.Heading);
        Assert.Equal(Verification.Authorized(portal.Today), await CheckAsync(partner));
        Assert.Equal(done, (await portal.OpenAsync(link, language: language)).Heading);
        Assert.Contains(settled, (await portal.OpenAsync("/company/verification", partner.GlobalAdmin, language)).Text, StringComparison.Ordinal);
        Assert.Contains(await partner.HistoryAsync(), line => line.What == nameof(EmailProved));
    }

    [Fact]
    public async Task A_second_letter_ends_the_first_link_and_comes_after_a_working_day()
    {
        var partner = await portal.Given.PartnerAsync();
        var first = await ChangedAsync(partner, "zoe@elsewhere.example");
        var page = await portal.OpenAsync("/company/verification", partner.AccountAdmin);
        Assert.Contains("from Tuesday 21 September 2021 you can send another", page.Text, StringComparison.Ordinal);
        Assert.False(page.Has("form[action*=Again]"));

        portal.MoveTo(portal.Today.AddDays(1));
        page = await portal.OpenAsync("/company/verification", partner.AccountAdmin);
        await page.SubmitFormAsync("form[action*=Again]");
        Assert.StartsWith(portal.Say(new LetterStillFresh(portal.Today.AddDays(1))), (await page.SubmitFormAsync("form[action*=Again]")).Notice, StringComparison.Ordinal);

        Assert.Contains(portal.Say(new EmailProofOver(portal.Today)), (await portal.OpenAsync(first)).Text, StringComparison.Ordinal);
        var confirm = await portal.OpenAsync(await LinkAsync("zoe@elsewhere.example"));
        await confirm.SubmitAsync();
        Assert.StartsWith(portal.Say(new EmailAlreadyProved(portal.Today)), (await page.SubmitFormAsync("form[action*=Again]")).Notice, StringComparison.Ordinal);
        Assert.StartsWith(portal.Say(new EmailProofOver(portal.Today)), (await confirm.SubmitAsync()).Alert, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_never_was_is_not_found() =>
        Assert.Equal((404, 404), ((await portal.OpenAsync("/confirm-email?code=nothing")).Status, (await portal.OpenAsync("/confirm-email")).Status));

    private async Task<string> ChangedAsync(GivenPartner partner, string contact)
    {
        var saved = await (await portal.OpenAsync("/company/edit", partner.AccountAdmin)).SubmitAsync(("Input.ContactEmail", contact));
        Assert.Contains("A letter with a link is on its way to " + contact, saved.Notice, StringComparison.Ordinal);
        return await LinkAsync(contact);
    }

    private async Task<string> LinkAsync(string to)
    {
        await portal.DeliverAsync();
        var text = portal.Sink.Received.Last(mail => mail.To.Mailboxes.Single().Address == to).TextBody;
        return new Uri(text!.Split('\n').Select(line => line.Trim()).First(line => line.StartsWith("https://", StringComparison.Ordinal))).PathAndQuery;
    }

    private Task<Verification> CheckAsync(GivenPartner partner) =>
        portal.WithDbAsync(db => Task.FromResult(db.Companies.Of(partner.Id).Single().EmailOwnership));
}
