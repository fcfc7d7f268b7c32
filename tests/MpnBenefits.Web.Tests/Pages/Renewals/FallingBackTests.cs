using MpnBenefits.Domain;
using MpnBenefits.Domain.Payments;

namespace MpnBenefits.Web.Tests.Pages.Renewals;

/// <summary>Gold that meets silver only: said on every page, with the difference in benefits, before anything is paid.</summary>
public sealed class FallingBackTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "so this renews as Silver membership", "Benefits before and after", "Lower level", "Silver membership")]
    [InlineData("fr", "le renouvellement se fait donc en Adhésion Silver", "Avantages avant et après", "Niveau inférieur", "Adhésion Silver")]
    public async Task It_renews_as_silver_and_shows_what_is_lost_before_it_pays(string language, string why, string table, string pill, string offer)
    {
        var ready = await FallingAsync();

        var gates = await ready.OpenAsync(language: language);
        Assert.Contains(why, gates.Text, StringComparison.Ordinal);
        Assert.Contains(table, gates.Text, StringComparison.Ordinal);
        var check = await ready.ChosenAsync(PaymentMethod.Card, language: language);
        Assert.Contains(pill, check.Text, StringComparison.Ordinal);
        Assert.Contains(check.Texts("#changes ~ table tbody tr"), row => row.StartsWith("Visual Studio Enterprise", StringComparison.Ordinal) && row.Contains("35", StringComparison.Ordinal) && row.Contains("10", StringComparison.Ordinal));
        Assert.Contains(check.Buttons, button => button.Contains("600,00", StringComparison.Ordinal) || button.Contains("600.00", StringComparison.Ordinal));
        check.AssertFewStatements();
        Assert.Contains(offer, (await portal.OpenAsync("/", ready.Partner.MpnAdmin, language)).Heading, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paid_it_is_silver_with_the_anniversary_kept()
    {
        var ready = await FallingAsync();

        var done = await ready.PaidAsync();

        Assert.Contains("Silver membership holds until", done.Heading, StringComparison.Ordinal);
        var fresh = await ready.FreshAsync();
        Assert.Equal((new OfferId("silver"), ready.Membership.NextAnniversary), (fresh.Offer, fresh.Anniversary));
        Assert.Equal(new LevelId("silver"), Assert.Single(fresh.Competencies).Level);
        Assert.Equal(Money.Of(1600m, "EUR"), (await ready.OrderAsync()).Amount);
    }

    [Fact]
    public async Task Ordered_by_transfer_and_cancelled_it_is_judged_anew()
    {
        var ready = await FallingAsync("data-platform");
        await ready.SentAsync(PaymentMethod.BankTransfer);
        var number = (await ready.OrderAsync()).Number;
        await (await portal.OpenAsync($"/orders/{number}", ready.Partner.MpnAdmin)).SubmitFormAsync("form[action*=Cancel]");
        await ready.Partner.ProvesAsync("data-platform", "gold");

        await ready.PaidAsync();

        var fresh = await ready.FreshAsync();
        Assert.Equal((new OfferId("gold"), new LevelId("gold")), (fresh.Offer, Assert.Single(fresh.Competencies).Level));
    }

    /// <summary>In 2023, when no extension waives anything.</summary>
    private async Task<Renewing> FallingAsync(string competency = "cloud-platform")
    {
        if (portal.Clock.GetUtcNow().Year < 2023)
        {
            portal.Clock.SetUtcNow(new DateTimeOffset(2023, 3, 10, 9, 0, 0, TimeSpan.Zero));
        }

        var ready = await Renewing.ReadyAsync(portal, -10, "gold", competency);
        await ready.Partner.ProvesAsync(competency, "silver");
        return ready;
    }
}
