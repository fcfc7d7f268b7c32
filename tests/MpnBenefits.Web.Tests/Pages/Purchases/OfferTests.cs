using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Web.Tests.Pages.Purchases;

public sealed class OfferTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "Buy: Microsoft Action Pack", "You can buy it", "Nothing you hold stands in the way", "Buy Microsoft Action Pack")]
    [InlineData("fr", "Acheter : Microsoft Action Pack", "Achat possible", "Rien de ce que vous détenez n’empêche", "Acheter : Microsoft Action Pack")]
    public async Task Everything_settled_one_press_leads_on(string language, string title, string pill, string sentence, string deed)
    {
        var ready = await Buying.ReadyAsync(portal);

        var screen = await ready.OpenAsync(language: language);

        Assert.Equal((200, title), (screen.Status, Plain(screen.Heading)));
        Assert.Contains(pill, screen.Text, StringComparison.Ordinal);
        Assert.Contains(sentence, screen.Text, StringComparison.Ordinal);
        Assert.Contains(screen.Links, link => Plain(link.Text) == deed && link.Href == ready.Path + "/pay");
        Assert.Contains(ready.Partner.MpnId.Value, screen.Text, StringComparison.Ordinal);
        screen.AssertFewStatements();
    }

    [Theory]
    [InlineData("en", "There is one per partner global account.")]
    [InlineData("fr", "Il y en a une par compte global de partenaire.")]
    public async Task A_second_pack_is_refused_and_says_why(string language, string sentence)
    {
        var ready = await Buying.ReadyAsync(portal);
        var held = await ready.Partner.MembershipAsync("map", 100);

        var screen = await ready.OpenAsync(language: language);

        Assert.Contains(sentence, screen.Text, StringComparison.Ordinal);
        Assert.Contains(screen.Links, link => link.Href == $"/memberships/{held.Id.Value:D}");
        Assert.DoesNotContain(screen.Links, link => link.Href == ready.Path + "/pay");
        Assert.Equal(ready.Path, (await ready.OpenAsync("/pay")).Path);
        Assert.Equal(ready.Path, (await ready.OpenAsync("/check")).Path);
    }

    [Fact]
    public async Task Whoever_reads_only_sees_who_can_buy()
    {
        var ready = await Buying.ReadyAsync(portal);

        var screen = await ready.OpenAsync(who: ready.Partner.AccountAdmin);

        Assert.Contains($"Everything else is settled. Global {ready.Partner.MpnId} or Mpn {ready.Partner.MpnId} can buy it.", screen.Text, StringComparison.Ordinal);
        Assert.Equal(403, (await ready.OpenAsync("/pay", ready.Partner.AccountAdmin)).Status);
        Assert.Equal(403, (await ready.OpenAsync("/check", ready.Partner.Viewer)).Status);
    }

    [Theory]
    [InlineData("lap", "1 certified trainer is needed, and none is on record.")]
    [InlineData("silver", "No competency is qualified at Silver level.")]
    [InlineData("gold", "No competency is qualified at Gold level.")]
    [InlineData("network", "is free and is not bought")]
    public async Task What_is_missing_is_said(string offer, string sentence) =>
        Assert.Contains(sentence, (await (await Buying.ReadyAsync(portal, offer)).OpenAsync()).Text, StringComparison.Ordinal);

    [Fact]
    public async Task A_level_names_what_it_carries_and_what_it_ends()
    {
        var (ready, _) = await Buying.UpgradingAsync(portal);

        var screen = await ready.OpenAsync();

        Assert.Contains("Data Platform, at Gold level", screen.Text, StringComparison.Ordinal);
        Assert.Contains("3,600.00\u00a0€", screen.Text, StringComparison.Ordinal);
        Assert.Contains("25% are taken off the price", screen.Text, StringComparison.Ordinal);
        screen.AssertFewStatements();
    }

    [Fact]
    public async Task An_incomplete_profile_and_a_rejected_company_stop_it()
    {
        var ready = await Buying.ReadyAsync(portal);
        await ready.Partner.ChangeAsync(company => company.Change(company.Profile with { City = "" }, [], portal.Today));
        await ready.Partner.VerifiedAsAsync(Verification.Rejected(portal.Today, "document-too-old"));

        var screen = await ready.OpenAsync();

        Assert.Contains("The company profile lacks", screen.Text, StringComparison.Ordinal);
        Assert.Contains("The verification was rejected on", screen.Text, StringComparison.Ordinal);
        Assert.Contains(screen.Links, link => link.Href == "/company/edit");
    }

    [Fact]
    public async Task An_offer_nobody_knows_is_not_found() =>
        Assert.Equal(404, (await (await Buying.ReadyAsync(portal, "platinum")).OpenAsync()).Status);

    [Fact]
    public async Task A_card_payment_that_was_left_is_gone_on_with()
    {
        var ready = await Buying.ReadyAsync(portal);
        var gateway = await ready.SentAsync(Domain.Payments.PaymentMethod.Card);

        var screen = await ready.OpenAsync();

        Assert.Contains("was started and not finished", screen.Text, StringComparison.Ordinal);
        Assert.Equal(gateway.Path, (await screen.FollowAsync("Go on with the payment")).Path);
    }

    private static string Plain(string text) => text.Replace('\u00a0', ' ');

    [Theory]
    [InlineData("en", "Buying Gold membership cancels it", "25% off")]
    [InlineData("fr", "l’annule", "25\u00a0% de remise")]
    public async Task An_open_order_that_the_purchase_would_cancel_is_named_before_with_what_it_would_earn(string language, string cancels, string discount)
    {
        var ready = await Buying.ReadyAsync(portal, "silver");
        await ready.Partner.ProvesAsync("data-platform", "gold");
        await ready.SentAsync(Domain.Payments.PaymentMethod.BankTransfer);
        var silver = Assert.Single(await ready.OrdersAsync());
        var gold = new Buying(portal, ready.Partner, "gold");

        var offer = await gold.OpenAsync(language: language);
        Assert.Contains(cancels, offer.Notice, StringComparison.Ordinal);
        Assert.Contains(discount, offer.Notice, StringComparison.Ordinal);
        var done = await gold.PaidAsync(language: language);
        Assert.EndsWith("/done", done.Path, StringComparison.Ordinal);

        var order = (await ready.OrdersAsync()).Single(one => one.Id == silver.Id);
        var said = portal.Say(new Domain.Payments.OrderGaveWay(silver.Number, order.ReplacedBy!), language);
        Assert.Contains(said, (await portal.OpenAsync($"/orders/{silver.Number}", ready.Partner.MpnAdmin, language)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Money_owed_back_stands_on_the_home_page()
    {
        var partner = await portal.Given.PartnerAsync();
        var (_, order) = await partner.PurchaseAsync("map");
        await (await portal.OpenAsync($"/orders/{order.Number}", partner.MpnAdmin)).SubmitFormAsync("form[action*=Cancel]");
        await (await portal.OpenAsync(Staff.Owing.Path(order), "support")).SubmitAsync([.. Staff.Owing.Filled(portal.Today)]);
        Assert.Contains($"Money for order {order.Number} is owed back to you", (await portal.OpenAsync("/", partner.MpnAdmin)).Text, StringComparison.Ordinal);
    }
}
