using Microsoft.EntityFrameworkCore;
using MpnBenefits.Domain.Audit;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Requests;

namespace MpnBenefits.Web.Tests.Pages.Company;

public sealed class ReviewTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Confirmed_it_counts_from_today_and_is_written_down()
    {
        var partner = await WaitingAsync();
        var screen = await portal.OpenAsync("/company/review", partner.AccountAdmin);
        Assert.Contains("can renew Microsoft Action Pack once a Global or Account admin has confirmed this page.", screen.Text, StringComparison.Ordinal);

        var after = await screen.PressAsync("Everything is right: confirm");

        Assert.Equal(("/company/review", "The company profile is confirmed."), (after.Path, after.Notice));
        Assert.Equal(["Settled"], after.Texts("h1 + .pill"));
        Assert.DoesNotContain("Everything is right: confirm", after.Buttons);
        var line = (await partner.HistoryAsync())[^1];
        Assert.Equal((nameof(ProfileReviewed), ActorKind.Person, $"{partner.AccountAdmin.Value:D}"), (line.What, line.ActorKind, line.ActorId));
        after.AssertFewStatements();
    }

    [Theory]
    [InlineData("en", "Mpn {0} sees it on the home page.")]
    [InlineData("fr", "Mpn {0} le voit sur sa page d’accueil.")]
    public async Task Whoever_asked_is_told_and_the_request_is_done(string language, string told)
    {
        var partner = await WaitingAsync();
        var membership = await portal.WithDbAsync(db => db.Memberships.Of(partner.Id).SingleAsync());
        await partner.RequestAsync(membership, of: partner.AccountAdmin);

        // Whoever does it settles it: here another than the one asked.
        var after = await (await portal.OpenAsync("/company/review", partner.GlobalAdmin, language)).SubmitAsync();

        Assert.EndsWith(string.Format(System.Globalization.CultureInfo.InvariantCulture, told, partner.MpnId), after.Notice, StringComparison.Ordinal);
        Assert.Equal(RequestEnd.Done, (await portal.WithDbAsync(db => db.Requests.Of(partner.Id).SingleAsync())).Ended);
        Assert.Equal([nameof(ProfileReviewed), nameof(RequestDone)], (await partner.HistoryAsync())[^2..].Select(line => line.What).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("en", "Somebody changed the profile while you were looking at it.", "Look at it again as it is now, then confirm.")]
    [InlineData("fr", "Quelqu’un a modifié le profil pendant que vous le regardiez.", "Relisez-le tel qu’il est maintenant, puis confirmez.")]
    public async Task What_changed_while_it_was_read_is_shown_before_it_is_confirmed(string language, string sentence, string then)
    {
        var partner = await WaitingAsync();
        var screen = await portal.OpenAsync("/company/review", partner.AccountAdmin, language);
        await partner.ChangeAsync(company => company.Change(company.Profile with { City = "Villeurbanne" }, [], portal.Today));

        var stale = await screen.SubmitAsync();

        Assert.Equal([$"{sentence} {then}"], stale.Errors);
        Assert.Contains("Villeurbanne", stale.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await partner.HistoryAsync(), line => line.What == nameof(ProfileReviewed));

        Assert.Equal("", (await stale.SubmitAsync()).Alert);
        Assert.Single(await partner.HistoryAsync(), line => line.What == nameof(ProfileReviewed));
    }

    [Fact]
    public async Task Two_people_at_once_confirm_once()
    {
        var partner = await WaitingAsync();
        var screens = await Task.WhenAll(portal.OpenAsync("/company/review", partner.AccountAdmin), portal.OpenAsync("/company/review", partner.GlobalAdmin));

        var both = await Task.WhenAll(screens.Select(screen => screen.SubmitAsync()));

        Assert.All(both, screen => Assert.Equal(("", "The company profile is confirmed."), (screen.Alert, screen.Notice)));
        Assert.Single(await partner.HistoryAsync(), line => line.What == nameof(ProfileReviewed));
    }

    [Fact]
    public async Task Not_asked_for_it_says_so_and_offers_no_button()
    {
        var partner = await portal.Given.PartnerAsync();
        await partner.MembershipAsync("map", 90);

        var screen = await portal.OpenAsync("/company/review", partner.GlobalAdmin);

        Assert.Contains("No renewal asks for it now.", screen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Everything is right: confirm", screen.Buttons);
    }

    [Theory]
    [InlineData("en", "can confirm this page.", "\"Confirm the company profile\" needs one of these roles: Global admin or Account admin.")]
    [InlineData("fr", "peut confirmer cette page.", "«\u00a0Confirmer le profil de l’entreprise\u00a0» nécessite l’un de ces rôles\u00a0: administrateur général ou administrateur de compte.")]
    public async Task R11c_An_MPN_partner_admin_reads_who_can_and_is_refused(string language, string who, string refused)
    {
        var partner = await WaitingAsync();
        using var browser = portal.Browser(partner.MpnAdmin, language);

        var screen = await browser.OpenAsync("/company/review");
        Assert.Contains($"Account {partner.MpnId} ", screen.Text, StringComparison.Ordinal);
        Assert.Contains(who, screen.Text, StringComparison.Ordinal);

        var token = (await browser.OpenAsync("/")).Value("__RequestVerificationToken")!;
        var after = await browser.PostAsync("/company/review", [("version", "1"), ("__RequestVerificationToken", token)]);
        Assert.Equal(403, after.Status);
        Assert.Contains(refused, after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await partner.HistoryAsync(), line => line.What == nameof(ProfileReviewed));
    }

    [Fact]
    public async Task R11c_An_MPN_partner_admin_asks_from_here()
    {
        var partner = await WaitingAsync();

        var after = await (await portal.OpenAsync("/company/review", partner.MpnAdmin)).PressAsync($"Ask Account {partner.MpnId}");

        Assert.Equal($"Your request is sent. It is on Account {partner.MpnId}’s home page.", after.Notice);
        var again = await portal.OpenAsync("/company/review", partner.MpnAdmin);
        Assert.Contains($"Account {partner.MpnId} has your request.", again.Text, StringComparison.Ordinal);
        Assert.Equal([$"Ask Global {partner.MpnId}"], again.Buttons);
    }

    private async Task<GivenPartner> WaitingAsync()
    {
        var partner = await portal.Given.PartnerAsync();
        await partner.MembershipAsync("map", -10);
        return partner;
    }
}
