using Microsoft.EntityFrameworkCore;
using MpnBenefits.Domain.Taxes;
using MpnBenefits.Web.Operations;

namespace MpnBenefits.Web.Tests.Pages.Staff;

public sealed class TaxTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly (string, string)[] Filled = [("Input.Reference", "EX 77"), ("Input.From", "1/1/2021"), ("Input.To", "31/12/2021"), ("Input.Reason", "Seen in ticket")];

    [Theory]
    [InlineData("en", "is put down", "EX 77 holds until")]
    [InlineData("fr", "est enregistrée", "EX 77 est valable")]
    public async Task A_certificate_put_down_frees_the_orders_of_its_days(string language, string notice, string why)
    {
        var partner = await portal.Given.PartnerAsync();
        var path = $"/staff/partners/{partner.MpnId}/tax";

        var after = await (await portal.OpenAsync(path, "support", language)).SubmitAsync(Filled);

        Assert.Contains(notice, after.Notice, StringComparison.Ordinal);
        Assert.Contains(why, after.Texts(".standing")[0], StringComparison.Ordinal);
        Assert.Contains(SaleTax.Table.Source, after.Text, StringComparison.Ordinal);
        var ready = new Purchases.Buying(portal, partner, "map");
        await ready.PaidAsync();
        Assert.Equal(TaxTreatment.Exempt, Assert.Single(await ready.OrdersAsync()).TaxTreatment);
        Assert.Single(await partner.HistoryAsync(), line => line.What == nameof(TaxCertificatePut));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task What_is_missing_or_upside_down_is_said_at_its_field(string language)
    {
        var partner = await portal.Given.PartnerAsync();
        var screen = await portal.OpenAsync($"/staff/partners/{partner.MpnId}/tax", "support", language);

        Assert.Equal(4, (await screen.SubmitAsync()).Errors.Count);
        Assert.Equal(portal.Say(new CertificateEndsBeforeItBegins(new(2021, 1, 1), new(2020, 12, 31)), language), (await screen.SubmitAsync([.. Filled.Where(field => field.Item1 != "Input.To"), ("Input.To", "31/12/2020")])).Alert);
        Assert.Empty(await portal.WithDbAsync(db => db.TaxCertificates.Of(partner.Id).ToListAsync()));
    }

    [Fact]
    public async Task An_auditor_puts_nothing_down_and_an_unknown_partner_is_not_found()
    {
        var partner = await portal.Given.PartnerAsync();

        Assert.Equal(403, (await portal.OpenAsync($"/staff/partners/{partner.MpnId}/tax", "auditor")).Status);
        Assert.Equal(404, (await portal.OpenAsync($"/staff/partners/{Given.NewMpnId()}/tax", "support")).Status);
    }
}
