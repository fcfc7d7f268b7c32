using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using MpnBenefits.Data;
using MpnBenefits.Domain.Audit;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Letters;

namespace MpnBenefits.Web.Tests.Letters;

public sealed class DeliverLettersTests(MailPortal portal) : IClassFixture<MailPortal>, IDisposable
{
    public void Dispose()
    {
        portal.Sink.ToRecipient = _ => null;
        portal.Sink.HangsUp = false;
    }

    [Theory]
    [InlineData("en", "invites you to Éclair Frères SAS", "Open the invitation")]
    [InlineData("fr", "vous invite à rejoindre Éclair Frères SAS", "Ouvrir l’invitation")]
    public async Task An_invitation_arrives_once_in_its_language_and_its_link_opens_it(string language, string subject, string words)
    {
        var (_, to) = await InvitedAsync(language);

        await portal.DeliverAsync();
        await portal.DeliverAsync();

        var mail = Assert.Single(Received(to));
        Assert.EndsWith(subject, mail.Subject, StringComparison.Ordinal);
        Assert.Contains(words, mail.TextBody, StringComparison.Ordinal);
        Assert.Contains(words, mail.HtmlBody, StringComparison.Ordinal);
        Assert.Equal(("MPN Benefits", "auto-generated", language), (mail.From.Mailboxes.Single().Name, mail.Headers[HeaderId.AutoSubmitted], mail.Body!.Headers[HeaderId.ContentLanguage]));
        var link = Link(mail.TextBody);
        Assert.Contains(link.AbsoluteUri, mail.HtmlBody, StringComparison.Ordinal);
        Assert.Equal("https://portal.example", link.GetLeftPart(UriPartial.Authority));
        Assert.Contains("Éclair Frères SAS", (await portal.OpenAsync(link.PathAndQuery)).Heading, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_secret_is_sealed_while_it_waits_and_gone_when_it_is_delivered()
    {
        var (partner, to) = await InvitedAsync();
        var waiting = await portal.LetterAsync(partner.Id);
        Assert.DoesNotContain("code=", waiting.SealedLink + waiting.Body, StringComparison.Ordinal);

        await portal.DeliverAsync();

        var sent = await portal.LetterAsync(partner.Id);
        Assert.Equal((null, null), (sent.SealedLink, sent.NextTryAt));
        Assert.NotNull(sent.SentAt);
        var code = Link(Received(to).Single().TextBody).Query["?code=".Length..];
        Assert.DoesNotContain(code, string.Concat((await partner.HistoryAsync()).Select(line => line.Facts)), StringComparison.Ordinal);
        Assert.DoesNotContain(portal.SiteLog.Lines, line => line.Contains(code, StringComparison.Ordinal) || line.Contains(to, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_is_busy_or_hangs_up_is_tried_again_and_the_letter_keeps_its_number()
    {
        var (partner, to) = await InvitedAsync();
        portal.Sink.ToRecipient = line => line.Contains(to, StringComparison.Ordinal) ? "451 later" : null;
        await portal.DeliverAsync();
        Assert.Equal(("451", 1), await FaultAsync(partner));
        portal.Sink.ToRecipient = _ => null;
        await portal.DeliverAsync();
        Assert.Empty(Received(to));

        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        portal.Sink.HangsUp = true;
        await portal.DeliverAsync();
        portal.Sink.HangsUp = false;
        portal.Clock.Advance(TimeSpan.FromMinutes(5));
        await portal.DeliverAsync();

        var letter = await portal.LetterAsync(partner.Id);
        Assert.Equal(3, letter.Tries);
        Assert.Equal($"{letter.Id.Value:N}@mpn.example", Received(to).Single().MessageId);
    }

    [Fact]
    public async Task A_mailbox_that_refuses_for_good_parks_the_letter_and_rejects_the_check()
    {
        var partner = await portal.Given.PartnerAsync();
        await (await portal.OpenAsync("/company/edit", partner.AccountAdmin)).SubmitAsync(("Input.ContactEmail", $"gone@c{partner.MpnId}.example"));
        portal.Sink.ToRecipient = line => line.Contains("gone@", StringComparison.Ordinal) ? "550 no such mailbox" : null;

        await portal.DeliverAsync();

        Assert.NotNull((await portal.LetterAsync(partner.Id)).ParkedAt);
        var page = await portal.OpenAsync("/company/verification", partner.GlobalAdmin);
        Assert.Contains("The mailbox did not take our letter. Correct the address", page.Text, StringComparison.Ordinal);
        portal.Sink.ToRecipient = _ => null;
        Assert.Contains("A letter with a link is on its way", (await page.SubmitFormAsync("form[action*=Again]")).Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_instances_at_once_deliver_each_letter_once()
    {
        var (_, to) = await InvitedAsync();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => portal.DeliverAsync()));

        Assert.Single(Received(to));
    }

    [Theory]
    [InlineData("en", " asks Fabrikam Ltd to merge")]
    [InlineData("fr", " propose à Fabrikam Ltd de fusionner les comptes")]
    public async Task A_merge_invitation_goes_the_same_way(string language, string subject)
    {
        var partner = await portal.Given.PartnerAsync();
        var to = Given.NewEmail("mailbox.example");
        await using (var scope = portal.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<LetterWriter>().Write(
                new MergeInvitationDraft(partner.Id, Guid.NewGuid(), partner.User, partner.Name, partner.MpnId, "Fabrikam Ltd", "Claire Martin", portal.Today.AddDays(30)), to, language, "http://elsewhere.example/merges?code=1");
            await scope.ServiceProvider.GetRequiredService<BenefitsDb>().CommitAsync(Actor.System("test"), CancellationToken.None);
        }

        await portal.DeliverAsync();

        var mail = Received(to.Value).Single();
        Assert.EndsWith(subject, mail.Subject, StringComparison.Ordinal);
        Assert.Equal("https://portal.example/merges?code=1", Link(mail.TextBody).AbsoluteUri);
    }

    [Fact]
    public async Task A_company_that_changes_while_a_letter_is_handed_over_gets_it_once()
    {
        var (partner, to) = await InvitedAsync();
        portal.Sink.ToRecipient = line =>
        {
            if (line.Contains(to, StringComparison.Ordinal))
            {
                partner.VerifiedAsAsync(Verification.Pending(portal.Today, holds: false)).GetAwaiter().GetResult();
            }

            return null;
        };

        Assert.Equal(1, await portal.DeliverAsync());

        Assert.NotNull((await portal.LetterAsync(partner.Id)).SentAt);
        Assert.Single(Received(to));
    }

    [Fact]
    public async Task What_was_not_committed_wrote_no_letter()
    {
        var partner = await portal.Given.PartnerAsync();

        await (await portal.OpenAsync("/company/people/invite", partner.AccountAdmin)).SubmitAsync(("Email", "new@partner.example"), ("Roles", nameof(PortalRoles.GlobalAdmin)));

        Assert.Empty(await portal.WithDbAsync(db => Task.FromResult(db.Letters.Of(partner.Id).ToList())));
    }

    private async Task<(GivenPartner Partner, string To)> InvitedAsync(string language = "en")
    {
        var partner = await portal.Given.PartnerAsync();
        var to = Given.NewEmail("mailbox.example").Value;
        await (await portal.OpenAsync("/company/people/invite", partner.GlobalAdmin)).SubmitAsync(("Email", to), ("LetterLanguage", language));
        return (partner, to);
    }

    private List<MimeMessage> Received(string to) => [.. portal.Sink.Received.Where(mail => mail.To.Mailboxes.Any(box => box.Address == to))];

    private async Task<(string? Fault, int Tries)> FaultAsync(GivenPartner partner) =>
        await portal.LetterAsync(partner.Id) is var letter ? (letter.Fault, letter.Tries) : default;

    private static Uri Link(string? text) => new(text!.Split('\n').Select(line => line.Trim()).First(line => line.StartsWith("https://", StringComparison.Ordinal)));
}
