using MpnBenefits.Domain;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Web.Tests.Pages.Renewals;

namespace MpnBenefits.Web.Tests.Pages.Orders;

public sealed class IndexTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Orders_stand_newest_first_with_what_became_of_them()
    {
        var (paid, waiting) = (await Renewing.ReadyAsync(portal), await Renewing.ReadyAsync(portal));
        await paid.PaidAsync();
        await waiting.SentAsync(PaymentMethod.BankTransfer);
        var second = await paid.Partner.MembershipAsync("lap", -10);
        var number = (await paid.OrderAsync()).Number;
        var later = await paid.Partner.OrderAsync(await paid.Partner.RenewalAsync(second), second.Offer);

        var screen = await portal.OpenAsync("/orders", paid.Partner.AccountAdmin);

        Assert.Equal([later.Number, number], screen.Texts("tbody th"));
        Assert.Equal(["Awaiting payment", "Paid"], screen.Texts("td .pill"));
        Assert.DoesNotContain((await waiting.OrderAsync()).Number, screen.Body, StringComparison.Ordinal);
        screen.AssertFewStatements();
    }

    [Fact]
    public async Task Fifty_stand_on_a_page_and_the_older_ones_on_the_next()
    {
        var partner = await portal.Given.PartnerAsync();
        var numbers = new List<string>();
        for (var year = 0; year < 52; year++)
        {
            var membership = await partner.MembershipAsync("map", portal.Today.AddYears(-year));
            numbers.Insert(0, (await partner.OrderAsync(await partner.RenewalAsync(membership), new OfferId("map"))).Number);
        }

        var first = await portal.OpenAsync("/orders", partner.MpnAdmin);
        var next = await first.FollowAsync("Older orders");

        Assert.Equal(numbers[..50], first.Texts("tbody th"));
        Assert.Equal(numbers[50..], next.Texts("tbody th"));
        Assert.DoesNotContain(next.Links, link => link.Text == "Older orders");
        Assert.Equal(200, (await portal.OpenAsync("/orders?before=%27%3B--", partner.MpnAdmin)).Status);
    }

    [Theory]
    [InlineData("en", "There is no order yet. An order is opened when an offer is bought or renewed.")]
    [InlineData("fr", "Il n’y a pas encore de commande. Une commande s’ouvre à l’achat ou au renouvellement d’une offre.")]
    public async Task Without_one_it_says_when_one_comes(string language, string sentence)
    {
        var partner = await portal.Given.PartnerAsync();

        Assert.Contains(sentence, (await portal.OpenAsync("/orders", partner.MpnAdmin, language)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_viewer_does_not_see_them_and_reads_who_may()
    {
        var partner = await portal.Given.PartnerAsync();

        var screen = await portal.OpenAsync("/orders", partner.Viewer);

        Assert.Equal(403, screen.Status);
        Assert.Contains("\"See orders\" needs one of these roles: Global admin, Account admin or MPN partner admin.", screen.Text, StringComparison.Ordinal);
    }
}
