namespace MpnBenefits.Web.Tests.Pages.Invoices;

public sealed class PdfTests(Portal portal) : IClassFixture<Portal>
{
    private const int LargestBytes = 200 * 1024;

    [Theory]
    [InlineData("en", "Invoice", "400.00 €", "Reverse charge")]
    [InlineData("fr", "Facture", "400,00 €", "Autoliquidation")]
    public async Task It_is_real_text_in_an_embedded_font_with_its_accents_and_small(string language, string title, string amount, string tax)
    {
        var partner = await portal.Given.PartnerAsync("Éléonore Straße – Łódź SARL");
        var (_, invoice) = await partner.PaidOrderAsync(portal);

        var file = await portal.OpenAsync($"/invoices/{invoice.Number}/pdf", partner.AccountAdmin, language);

        Assert.Equal((200, "application/pdf", "nosniff"), (file.Status, file.Headers["Content-Type"], file.Headers["X-Content-Type-Options"]));
        Assert.Contains($"attachment; filename={invoice.Number}.pdf", file.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.InRange(file.Content.Length, 1000, LargestBytes);
        Assert.Contains("/FontFile2", System.Text.Encoding.Latin1.GetString(file.Content), StringComparison.Ordinal);
        var text = PdfText.Of(file.Content).Replace('\u00a0', ' ').Replace('\u202f', ' ');
        foreach (var said in new[] { title, invoice.Number, amount, tax, "Éléonore Straße – Łódź SARL", $"MPN ID {partner.MpnId}" })
        {
            Assert.Contains(said, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task It_is_of_its_company_alone()
    {
        var (_, invoice) = await (await portal.Given.PartnerAsync()).PaidOrderAsync(portal);

        Assert.Equal(404, (await portal.OpenAsync($"/invoices/{invoice.Number}/pdf", (await portal.Given.PartnerAsync()).MpnAdmin)).Status);
    }
}
