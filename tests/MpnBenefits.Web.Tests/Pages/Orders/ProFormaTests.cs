using MpnBenefits.Domain.Payments;
using MpnBenefits.Web.Tests.Pages.Renewals;

namespace MpnBenefits.Web.Tests.Pages.Orders;

public sealed class ProFormaTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "Pro forma invoice", "This is not an invoice. It holds until 10 October 2021", "For the attention of Service compta")]
    [InlineData("fr", "Facture pro forma", "Ceci n’est pas une facture. Valable jusqu’au 10 octobre 2021", "À l’attention de Service compta")]
    public async Task Of_an_order_it_has_no_number_of_its_own_and_carries_the_accounts_departments_words(string language, string title, string until, string attention)
    {
        var ready = await Renewing.ReadyAsync(portal);
        await (await ready.ChosenAsync(PaymentMethod.BankTransfer)).SubmitAsync(("Input.PurchaseOrder", "BC-2021/77"), ("Input.Attention", "Service compta"));
        var order = await ready.OrderAsync();

        var file = await portal.OpenAsync($"/orders/{order.Number}/pro-forma", ready.Partner.AccountAdmin, language);
        var text = PdfText.Of(file.Content);

        Assert.Equal("application/pdf", file.Headers["Content-Type"]);
        foreach (var said in new[] { title, until, attention, "BC-2021/77", order.Number })
        {
            Assert.Contains(said, text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("I2021-", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_paid_order_there_is_the_order_with_its_invoice()
    {
        var partner = await portal.Given.PartnerAsync();
        var (order, _) = await partner.PaidOrderAsync(portal);

        Assert.Equal($"/orders/{order.Number}", (await portal.OpenAsync($"/orders/{order.Number}/pro-forma", partner.MpnAdmin)).Path);
    }
}
