using Microsoft.Extensions.DependencyInjection;
using MpnBenefits.Web.Letters;

namespace MpnBenefits.Web.Tests.Pages.Demo;

public sealed class LettersTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "Mailbox of the demonstration")]
    [InlineData("fr", "Boîte aux lettres de la démonstration")]
    public async Task Without_a_mail_server_letters_arrive_where_whoever_tries_it_can_read_them(string language, string title)
    {
        var partner = await portal.Given.PartnerAsync();
        await (await portal.OpenAsync("/company/people/invite", partner.GlobalAdmin)).SubmitAsync(("Email", "new.one@partner.example"), ("LetterLanguage", language));
        await using (var scope = portal.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<DeliverLetters>().RunAsync(CancellationToken.None);
        }

        var mailbox = await portal.OpenAsync("/demo/letters", language: language);

        Assert.Contains(title, mailbox.Heading, StringComparison.Ordinal);
        Assert.Contains("new.one@partner.example", mailbox.Text, StringComparison.Ordinal);
        Assert.Equal(200, (await portal.OpenAsync(mailbox.Document.QuerySelector(".letter a")!.GetAttribute("href")!)).Status);
    }
}
