namespace MpnBenefits.Web.Tests.Pages.Invoices;

public sealed class DetailsTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "Invoice I2021-", "Reverse charge", "Total with tax, paid", "VAT ID FR40303265045")]
    [InlineData("fr", "Facture I2021-", "Autoliquidation", "Total TTC, payé", "N° de TVA FR40303265045")]
    public async Task It_carries_both_parties_the_tax_and_the_sum_in_the_readers_language(string language, string title, string tax, string total, string vat)
    {
        var partner = await portal.Given.PartnerAsync("Œuvre & Fils SARL");
        var (order, invoice) = await partner.PaidOrderAsync(portal);

        var screen = await portal.OpenAsync($"/invoices/{invoice.Number}", partner.AccountAdmin, language);

        Assert.StartsWith(title, screen.Heading, StringComparison.Ordinal);
        foreach (var said in new[] { tax, total, vat, "Œuvre & Fils SARL", "MPN Benefits Demonstration Ltd", order.Number, "Microsoft Action Pack", $"MPN ID {partner.MpnId}" })
        {
            Assert.Contains(said, screen.Text, StringComparison.Ordinal);
        }

        Assert.Contains(screen.Links, link => link.Href == $"/invoices/{invoice.Number}/pdf");
        screen.AssertFewStatements();
    }

    [Theory]
    [InlineData("en", "Credit note C2021-", "It takes back the invoice", "is credited")]
    [InlineData("fr", "Avoir C2021-", "Il annule la facture", "avoir")]
    public async Task What_was_credited_stands_on_both(string language, string title, string back, string credited)
    {
        var partner = await portal.Given.PartnerAsync();
        var (order, invoice) = await partner.PaidOrderAsync(portal);
        await partner.RefundedAsync(portal, order);

        var original = await portal.OpenAsync($"/invoices/{invoice.Number}", partner.MpnAdmin, language);
        var note = await portal.OpenAsync(original.All(".notice a").Single().GetAttribute("href")!, partner.MpnAdmin, language);

        Assert.Contains(credited == "avoir" ? "avoir" : "credit note", original.Notice, StringComparison.Ordinal);
        Assert.StartsWith(title, note.Heading, StringComparison.Ordinal);
        Assert.Contains(back, note.Text, StringComparison.Ordinal);
        Assert.Contains(invoice.Number, note.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_stands_as_it_was_issued_whatever_the_company_is_called_later()
    {
        var partner = await portal.Given.PartnerAsync("Before SAS");
        var (_, invoice) = await partner.PaidOrderAsync(portal);
        await portal.WithDbAsync(async db =>
        {
            var company = db.Companies.Of(partner.Id).Single();
            company.Change(company.Profile with { LegalName = "After SAS", VatId = null }, [], portal.Today);
            await db.CommitAsync(Given.Actor, CancellationToken.None);
        });

        var screen = await portal.OpenAsync($"/invoices/{invoice.Number}", partner.MpnAdmin);

        Assert.Contains("Before SAS", screen.All(".paper").Single().TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("After SAS", screen.All(".paper").Single().TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_partners_is_as_absent_as_one_that_never_was()
    {
        var (_, invoice) = await (await portal.Given.PartnerAsync()).PaidOrderAsync(portal);
        var other = (await portal.Given.PartnerAsync()).MpnAdmin;

        Assert.Equal(404, (await portal.OpenAsync($"/invoices/{invoice.Number}", other)).Status);
        Assert.Equal(404, (await portal.OpenAsync("/invoices/I2021-999999", other)).Status);
    }
}
