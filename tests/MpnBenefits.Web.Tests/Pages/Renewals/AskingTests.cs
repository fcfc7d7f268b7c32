using Microsoft.EntityFrameworkCore;
using MpnBenefits.Domain.Audit;
using MpnBenefits.Domain.Requests;

namespace MpnBenefits.Web.Tests.Pages.Renewals;

/// <summary>Asking a colleague from the renewal: whom, once, and not once the window has closed.</summary>
public sealed class AskingTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Once_the_window_has_closed_nobody_is_asked_and_a_form_left_open_is_refused()
    {
        var partner = await portal.Given.PartnerAsync();
        var (open, lapsed) = (await partner.MembershipAsync("map", -10), await partner.MembershipAsync("lap", -37));
        using var browser = portal.Browser(partner.MpnAdmin);
        var other = await browser.OpenAsync($"/renewals/{open.Id.Value:D}");

        var screen = await browser.OpenAsync($"/renewals/{lapsed.Id.Value:D}");
        var after = await other.SubmitFormAsync("form[action$='handler=Ask']");
        var refused = await browser.PostAsync(
            $"/renewals/{lapsed.Id.Value:D}?handler=Ask",
            [("deed", nameof(RequestedDeed.ReviewProfile)), ("of", $"{partner.GlobalAdmin.Value:D}"), ("__RequestVerificationToken", other.Value("__RequestVerificationToken")!)]);

        Assert.DoesNotContain(screen.Buttons, button => button.StartsWith("Ask", StringComparison.Ordinal));
        Assert.NotEqual("", after.Notice);
        Assert.Equal("The last day to renew was " + new Renewing(portal, partner, lapsed).Said(lapsed.Anniversary.AddDays(30)) + ".", refused.Alert);
        Assert.Equal(open.Id, Assert.Single(await portal.WithDbAsync(db => db.Requests.Of(partner.Id).ToListAsync())).Membership);
    }

    [Theory]
    [InlineData("en", "You can pay when Global {0} has confirmed the company profile.", "Waiting for Global")]
    [InlineData("fr", "Vous pourrez payer quand Global {0} aura confirmé le profil de l’entreprise.", "En attente de Global")]
    public async Task Whoever_was_asked_is_the_one_waited_for(string language, string sentence, string pill)
    {
        var partner = await portal.Given.PartnerAsync();
        var ready = new Renewing(portal, partner, await partner.MembershipAsync("map", -10));
        await partner.RequestAsync(ready.Membership);

        var screen = await ready.OpenAsync(language: language);

        Assert.Contains(sentence.Replace("{0}", partner.MpnId.Value, StringComparison.Ordinal), screen.Text, StringComparison.Ordinal);
        Assert.Contains(pill, screen.Texts(".gate .pill"));
    }

    [Fact]
    public async Task An_account_admin_sees_the_gates_and_asks_an_admin_who_may_renew()
    {
        var ready = await Renewing.ReadyAsync(portal);

        var screen = await ready.OpenAsync(who: ready.Partner.AccountAdmin);
        Assert.Contains("Your role does not renew", screen.Text, StringComparison.Ordinal);
        var after = await screen.PressAsync("Ask Mpn");

        Assert.Equal($"Your request is sent. It is on Mpn {ready.Partner.MpnId}’s home page.", after.Notice);
        Assert.Contains("It has not been opened yet.", after.Text, StringComparison.Ordinal);
        Assert.Equal(["Ask Global"], after.Buttons);
        var line = (await ready.Partner.HistoryAsync())[^1];
        Assert.Equal(
            (nameof(RequestSent), ActorKind.Person, ready.Partner.AccountAdmin.Value.ToString("D")), (line.What, line.ActorKind, line.ActorId));
        Assert.Contains("ask", await (await portal.OpenAsync("/", ready.Partner.MpnAdmin)).FollowAsync("Open the request") is { } request ? request.Heading : "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asking_twice_in_two_tabs_asks_once()
    {
        var ready = await Renewing.ReadyAsync(portal);
        var first = await ready.OpenAsync(who: ready.Partner.AccountAdmin);
        var second = await ready.OpenAsync(who: ready.Partner.AccountAdmin);

        await first.PressAsync("Ask Mpn");
        var after = await second.PressAsync("Ask Mpn");

        Assert.EndsWith($"It is on Mpn {ready.Partner.MpnId}’s home page.", after.Notice, StringComparison.Ordinal);
        Assert.Equal(1, await portal.WithDbAsync(db => db.Requests.Of(ready.Partner.Id).CountAsync()));
    }

    [Fact]
    public async Task What_was_done_meanwhile_is_not_asked_for_and_nobody_is_said_to_have_it()
    {
        var partner = await portal.Given.PartnerAsync();
        var ready = new Renewing(portal, partner, await partner.MembershipAsync("map", -10));
        var screen = await ready.OpenAsync();
        await partner.ReviewedAsync();

        var after = await screen.PressAsync("Ask Global");

        Assert.Equal("", after.Notice);
        Assert.Contains(after.Links, link => link.Href == ready.Path + "/pay");
        Assert.Empty(await portal.WithDbAsync(db => db.Requests.Of(partner.Id).ToListAsync()));
    }

    [Fact]
    public async Task A_colleague_of_another_company_cannot_be_asked()
    {
        var ready = await Renewing.ReadyAsync(portal);
        var other = await portal.Given.PartnerAsync();
        var screen = await ready.OpenAsync(who: ready.Partner.AccountAdmin);

        var after = await screen.SubmitAsync(("deed", nameof(RequestedDeed.Renew)), ("of", $"{other.GlobalAdmin.Value:D}"));

        Assert.Equal(404, after.Status);
    }
}
