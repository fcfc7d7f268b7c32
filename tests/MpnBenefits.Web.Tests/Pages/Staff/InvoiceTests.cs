using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Web.Tests.Pages.Staff;

public sealed class InvoiceTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "Invoice I2021-", "Credit note C2021-")]
    [InlineData("fr", "Facture I2021-", "L’avoir C2021-")]
    public async Task Staff_read_the_partners_invoice_and_the_look_is_kept(string language, string title, string credited)
    {
        var partner = await portal.Given.PartnerAsync("Paper Trail SAS");
        var (order, invoice) = await partner.PaidOrderAsync(portal);
        await partner.RefundedAsync(portal, order);

        var screen = await portal.OpenAsync($"/staff/invoices/{invoice.Number}", "auditor", language);

        Assert.StartsWith(title, screen.Heading, StringComparison.Ordinal);
        Assert.Contains(screen.Links, link => link.Text.StartsWith(credited, StringComparison.Ordinal));
        Assert.Contains(await partner.HistoryAsync(), line => line.What == nameof(PartnerOpened));
    }
}
