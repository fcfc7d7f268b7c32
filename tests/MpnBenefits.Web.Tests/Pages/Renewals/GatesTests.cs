using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Payments;

namespace MpnBenefits.Web.Tests.Pages.Renewals;

public sealed class GatesTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task With_everything_settled_the_way_to_pay_is_open()
    {
        var ready = await Renewing.ReadyAsync(portal, -10, "silver", "data-platform", "devops");

        var screen = await ready.OpenAsync();

        Assert.Equal((200, "Renew: Silver membership"), (screen.Status, screen.Heading));
        Assert.Contains(("Renew Silver membership", ready.Path + "/pay"), screen.Links);
        Assert.Contains("5 of 6 settled", screen.Text, StringComparison.Ordinal);
        Assert.Contains("no exam or performance requirement is checked", screen.Text, StringComparison.Ordinal);
        screen.AssertFewStatements();
    }

    [Theory]
    [InlineData("en", "The company profile has not been confirmed since", "You can pay once this is settled: company profile.")]
    [InlineData("fr", "Le profil de l’entreprise n’a pas été confirmé depuis le", "Vous pourrez payer lorsque ceci sera réglé\u00a0: profil de l’entreprise.")]
    public async Task An_unconfirmed_profile_names_who_can_confirm_it(string language, string reason, string once)
    {
        var partner = await portal.Given.PartnerAsync();
        var ready = new Renewing(portal, partner, await partner.MembershipAsync("map", -10));

        var screen = await ready.OpenAsync(language: language);

        Assert.Contains(reason, screen.Text, StringComparison.Ordinal);
        Assert.Contains(once, screen.Text, StringComparison.Ordinal);
        Assert.Contains($"Account {partner.MpnId} (", screen.Text, StringComparison.Ordinal);
        Assert.Contains($"Global {partner.MpnId} (", screen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(screen.Links, link => link.Href.EndsWith("/pay", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(5, "You can pay from")]
    [InlineData(-35, "A Global admin or an MPN partner admin can buy it again")]
    public async Task Outside_the_window_it_says_from_when_or_that_it_is_over(int anniversaryInDays, string sentence)
    {
        var ready = await Renewing.ReadyAsync(portal, anniversaryInDays);

        var screen = await ready.OpenAsync();

        Assert.Contains(sentence, screen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(screen.Links, link => link.Href.StartsWith(ready.Path, StringComparison.Ordinal) && link.Href != ready.Path);
    }

    [Theory]
    [InlineData("en", "Was missing", "The company profile was not confirmed from")]
    [InlineData("fr", "Manquait", "Le profil de l’entreprise n’a pas été confirmé du")]
    public async Task A_lapsed_renewal_says_what_was_missing_and_waits_for_nobody(string language, string pill, string reason)
    {
        var partner = await portal.Given.PartnerAsync();
        var ready = new Renewing(portal, partner, await partner.MembershipAsync("map", -37));

        var screen = await ready.OpenAsync(language: language);

        Assert.Equal(2, screen.Texts(".gate .pill").Count(word => word == pill));
        Assert.Contains(reason, screen.Text, StringComparison.Ordinal);
        Assert.False(screen.Has(".gate .who"));
        Assert.Contains(screen.Links, link => link.Href == "/company/history");
    }

    [Fact]
    public async Task Ahead_of_the_window_nothing_is_to_be_paid_and_the_profile_is_named_where_it_waits()
    {
        var partner = await portal.Given.PartnerAsync();
        var ready = new Renewing(portal, partner, await partner.MembershipAsync("map", 5));

        var screen = await ready.OpenAsync();

        Assert.Contains("once the company profile is confirmed.", screen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("To do", screen.Texts(".gate .pill"));
    }

    [Fact]
    public async Task The_count_above_is_the_count_below()
    {
        var ready = await Renewing.ReadyAsync(portal, -10, "gold", "cloud-business-applications", "data-platform");

        var screen = await ready.OpenAsync();

        Assert.Contains("4 of 6 settled", screen.Texts(".facts li"));
        Assert.StartsWith("4 settled:", screen.Texts(".folded > summary")[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rejected_verification_stops_it_and_says_what_to_do()
    {
        var ready = await Renewing.ReadyAsync(portal);
        await ready.Partner.VerifiedAsAsync(Verification.Rejected(portal.Today.AddDays(-2), "document-too-old"));

        var screen = await ready.OpenAsync();

        Assert.Contains("The verification was rejected on", screen.Text, StringComparison.Ordinal);
        Assert.Contains("Answer it on the verification page: the reason and what helps stand there.", screen.Text, StringComparison.Ordinal);
        Assert.Contains("You can pay once this is settled: verification.", screen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_country_without_a_price_is_named_and_nothing_can_be_paid()
    {
        var partner = await portal.Given.PartnerAsync(country: "DE");
        await partner.ReviewedAsync();
        var ready = new Renewing(portal, partner, await partner.MembershipAsync("map", -10));

        var screen = await ready.OpenAsync(language: "fr");

        Assert.Contains("Aucun prix n’est publié pour l’offre Microsoft Action Pack dans le pays de l’entreprise, Allemagne.", screen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(screen.Links, link => link.Href.EndsWith("/pay", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_not_kept_is_said_before_paying()
    {
        var ready = await Renewing.ReadyAsync(portal, -10, "gold", "cloud-business-applications", "data-platform");

        var screen = await ready.OpenAsync();

        Assert.Contains("The renewal keeps Data Platform. It does not keep Cloud Business Applications", screen.Text, StringComparison.Ordinal);
        Assert.Contains("does not cover Cloud Business Applications.", screen.Text, StringComparison.Ordinal);
        Assert.Contains(screen.Links, link => link.Href == ready.Path + "/pay");
    }

    [Fact]
    public async Task With_no_competency_kept_there_is_nothing_to_renew()
    {
        var ready = await Renewing.ReadyAsync(portal, -10, "gold", "cloud-business-applications");

        var screen = await ready.OpenAsync();

        Assert.Contains("so there is no competency to renew.", screen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(screen.Links, link => link.Href.EndsWith("/pay", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(PaymentMethod.Card, "was started and not finished.", "Go on with the payment")]
    [InlineData(PaymentMethod.BankTransfer, "waits for your transfer.", "Open the order")]
    public async Task A_payment_under_way_is_gone_on_with(PaymentMethod method, string sentence, string link)
    {
        var ready = await Renewing.ReadyAsync(portal);
        await ready.SentAsync(method);

        var screen = await ready.OpenAsync();

        Assert.Contains(sentence, screen.Text, StringComparison.Ordinal);
        Assert.Contains(screen.Links, one => one.Text == link);
    }

    [Fact]
    public async Task Another_partners_renewal_is_as_absent_as_one_that_never_was()
    {
        var ready = await Renewing.ReadyAsync(portal);
        var other = await Renewing.ReadyAsync(portal);

        foreach (var step in new[] { "", "/pay", "/check", "/done" })
        {
            var theirs = await portal.OpenAsync(other.Path + step, ready.Partner.MpnAdmin);
            var never = await portal.OpenAsync($"/renewals/{Guid.CreateVersion7():D}{step}", ready.Partner.MpnAdmin);

            Assert.Equal((404, theirs.Text), (theirs.Status, never.Text));
        }
    }

    [Theory]
    [InlineData("en", "\"See memberships and their dates\" needs one of these roles: Global admin, Account admin, MPN partner admin or Report viewer.", "Ask ")]
    [InlineData("fr", "«\u00a0Voir les adhésions et leurs dates\u00a0» nécessite l’un de ces rôles\u00a0: administrateur général, administrateur de compte, administrateur partenaire MPN ou lecteur de rapports.", "Demandez à ")]
    public async Task Somebody_without_a_role_is_told_which_and_whom_to_ask(string language, string sentence, string holders)
    {
        var ready = await Renewing.ReadyAsync(portal);

        var screen = await ready.OpenAsync(who: ready.Partner.User, language: language);

        Assert.Equal(403, screen.Status);
        Assert.Contains(sentence, screen.Text, StringComparison.Ordinal);
        Assert.Contains($"{holders}Account {ready.Partner.MpnId}", screen.Text, StringComparison.Ordinal);
    }
}
