using Microsoft.EntityFrameworkCore;
using MpnBenefits.Domain.Documents;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Web.Tests.Pages.Purchases;

namespace MpnBenefits.Web.Tests.Pages.Orders;

public sealed class ProofTests(Portal portal) : IClassFixture<Portal>
{
    private const string Form = "form[enctype]";

    private static readonly byte[] Pdf = [.. "%PDF-1.7 a transfer of 400.00 EUR"u8];

    [Theory]
    [InlineData("en", "VIR 4711.pdf is sent. Support sees it with the order.")]
    [InlineData("fr", "VIR 4711.pdf est envoyé. Le support le voit avec la commande.")]
    public async Task It_is_sent_kept_with_its_digest_and_told_once(string language, string notice)
    {
        var (ready, number) = await OrderedAsync();

        var after = await (await portal.OpenAsync($"/orders/{number}/proof", ready.Partner.MpnAdmin, language)).SendFileAsync(Form, "C:\\scans\\VIR 4711.pdf", Pdf);

        Assert.Equal(notice, after.Notice);
        var proof = Assert.Single(await ProofsAsync(ready));
        Assert.Equal((FileKind.Pdf, Pdf.Length, ready.Partner.MpnAdmin, 64), (proof.Kind, proof.Size, proof.SentBy, proof.Sha256.Length));
        Assert.Single((await ready.Partner.HistoryAsync()), line => line.What == nameof(PaymentProofSent));
        Assert.Contains("VIR 4711.pdf", (await portal.OpenAsync($"/orders/{number}", ready.Partner.MpnAdmin, language)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_it_is_counts_and_not_what_it_is_called()
    {
        var (ready, number) = await OrderedAsync();
        var page = await portal.OpenAsync($"/orders/{number}/proof", ready.Partner.MpnAdmin);

        Assert.StartsWith(portal.Say(new DocumentKindNotTaken()), (await page.SendFileAsync(Form, "proof.pdf", [.. "MZ not a document"u8])).Alert, StringComparison.Ordinal);
        Assert.StartsWith(portal.Say(new DocumentTooLarge(8)), (await page.SendFileAsync(Form, "proof.pdf", [])).Alert, StringComparison.Ordinal);
        Assert.StartsWith(portal.Say(new DocumentTooLarge(8)), (await page.SendFileAsync(Form, "proof.pdf", [.. Pdf, .. new byte[DocumentFile.Limit]])).Alert, StringComparison.Ordinal);
        Assert.Equal("Choose a document to send", (await page.SubmitFormAsync(Form)).Alert);
        Assert.Empty(await ProofsAsync(ready));
    }

    [Fact]
    public async Task One_of_the_largest_size_is_taken_and_a_larger_request_is_refused_before_it_is_read()
    {
        var (ready, number) = await OrderedAsync();
        var page = await portal.OpenAsync($"/orders/{number}/proof", ready.Partner.MpnAdmin);

        var after = await page.SendFileAsync(Form, "large.pdf", [.. Pdf, .. new byte[DocumentFile.Limit - Pdf.Length]]);
        Assert.Contains("large.pdf is sent", after.Notice, StringComparison.Ordinal);
        Assert.Equal(413, (await page.SendFileAsync(Form, "huge.pdf", new byte[DocumentFile.Limit + (1024 * 1024)])).Status);
    }

    [Fact]
    public async Task It_is_taken_back_until_the_money_is_recorded()
    {
        var (ready, number) = await OrderedAsync();
        var page = await (await portal.OpenAsync($"/orders/{number}/proof", ready.Partner.MpnAdmin)).SendFileAsync(Form, "proof.pdf", Pdf);

        var after = await page.SubmitFormAsync("form[action*=TakeBack]");

        Assert.Equal("proof.pdf is taken back.", after.Notice);
        Assert.False(after.Has("form[action*=TakeBack]"));
        var again = await page.SubmitFormAsync("form[action*=TakeBack]");
        Assert.Equal(404, again.Status);
    }

    [Fact]
    public async Task Only_those_who_pay_send_one_and_only_for_a_transfer_that_is_awaited()
    {
        var (ready, number) = await OrderedAsync();
        Assert.Equal(403, (await portal.OpenAsync($"/orders/{number}/proof", ready.Partner.AccountAdmin)).Status);
        var page = await portal.OpenAsync($"/orders/{number}/proof", ready.Partner.MpnAdmin);
        await (await portal.OpenAsync($"/orders/{number}", ready.Partner.MpnAdmin)).SubmitFormAsync("form[action*=Cancel]");

        Assert.Equal(portal.Say(new OrderAlreadySettled(number)), (await page.SendFileAsync(Form, "proof.pdf", Pdf)).Errors[0].Split(" Whoever")[0]);
        Assert.Contains("waits for no transfer", (await portal.OpenAsync($"/orders/{number}/proof", ready.Partner.MpnAdmin)).Text, StringComparison.Ordinal);
    }

    private async Task<(Buying Ready, string Number)> OrderedAsync()
    {
        var ready = await Buying.ReadyAsync(portal);
        await ready.SentAsync(PaymentMethod.BankTransfer);
        return (ready, Assert.Single(await ready.OrdersAsync()).Number);
    }

    private Task<List<PaymentProof>> ProofsAsync(Buying ready) => portal.WithDbAsync(db => db.PaymentProofs.Of(ready.Partner.Id).ToListAsync());
}
