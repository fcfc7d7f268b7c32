using Microsoft.EntityFrameworkCore;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Web.Tests.Pages.Renewals;

namespace MpnBenefits.Web.Tests.Pages.Home;

/// <summary>What the home page says to each person in each state of a year.</summary>
public sealed class TasksTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "30 days to renew", "When can we renew?")]
    [InlineData("fr", "30\u00a0jours pour renouveler", "Quand pouvons-nous renouveler\u202f?")]
    public async Task Somebody_who_has_not_signed_in_reads_what_this_is(string language, string days, string calculator)
    {
        var screen = await portal.OpenAsync("/", language: language);

        Assert.Contains(days, screen.Heading, StringComparison.Ordinal);
        Assert.Contains((calculator, "/tools/renewal"), screen.Links);
        Assert.Contains(screen.Links, link => link.Href == "/sign-in");
    }

    [Fact]
    public async Task Somebody_without_a_role_reads_who_can_give_one_and_sees_what_everybody_reads()
    {
        var partner = await portal.Given.PartnerAsync();
        await partner.MembershipAsync("map", -5);

        var screen = await portal.OpenAsync("/", partner.User);

        Assert.Equal("You have no role here yet", screen.Heading);
        Assert.Contains($"Ask Account {partner.MpnId} or Global {partner.MpnId} to give you a role.", screen.Text, StringComparison.Ordinal);
        Assert.Equal(["Home", "Benefits"], screen.Texts(".bar-nav li a"));
        Assert.DoesNotContain("Action Pack", screen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_of_no_company_and_staff_have_their_own_pages()
    {
        Assert.Equal("Your account belongs to no company here", (await portal.OpenAsync("/", await portal.Given.StrangerAsync())).Heading);

        var staff = await portal.OpenAsync("/", await portal.Given.StaffAsync(StaffRoles.Support));
        Assert.Equal("Good day, Staff Support", staff.Heading);
        Assert.Contains(("Find a partner", "/staff"), staff.Links);
    }

    [Fact]
    public async Task With_nothing_held_there_is_nothing_to_do()
    {
        var partner = await portal.Given.PartnerAsync();

        var screen = await portal.OpenAsync("/", partner.MpnAdmin);

        Assert.Equal($"{partner.Name} holds no offer at present.", screen.Heading);
        Assert.Contains("The network membership is free and does not lapse.", screen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ahead_of_the_window_it_is_calm_and_says_what_comes_within_sixty_days()
    {
        var partner = await portal.Given.PartnerAsync();
        await partner.MembershipAsync("map", 70);

        var screen = await portal.OpenAsync("/", partner.MpnAdmin);

        Assert.StartsWith("Nothing to do. The renewal window of Microsoft Action Pack opens on", screen.Heading, StringComparison.Ordinal);
        Assert.Equal(["From this day a confirmation of the company profile counts for Microsoft Action Pack."], screen.Texts("ol.dated li p"));
    }

    [Fact]
    public async Task In_the_window_each_reads_their_own_part_of_what_is_missing()
    {
        var partner = await portal.Given.PartnerAsync();
        await partner.MembershipAsync("silver", -10, "data-platform");

        var admin = await portal.OpenAsync("/", partner.MpnAdmin);
        var global = await portal.OpenAsync("/", partner.GlobalAdmin);
        var account = await portal.OpenAsync("/", partner.AccountAdmin);

        Assert.EndsWith("One thing is missing before you can pay.", admin.Heading, StringComparison.Ordinal);
        Assert.Equal(
            ["Prepare the renewal of Silver membership", "A Global or Account admin confirms the company profile"], admin.Texts("ol.tasks h3"));
        Assert.Equal(["Confirm the company profile", "Prepare the renewal of Silver membership"], global.Texts("ol.tasks h3").Order(StringComparer.Ordinal));
        Assert.Equal(["Confirm the company profile", "A Global admin or MPN partner admin renews Silver membership"], account.Texts("ol.tasks h3"));
        Assert.Equal("21 days left", admin.Texts(".rail small")[0]);
        Assert.Equal(["2", "1"], [global.Texts(".bar-count")[0], admin.Texts(".bar-count")[0]]);
        admin.AssertFewStatements();
    }

    [Theory]
    [InlineData("en", "Everything is settled but the payment.", "Renew")]
    [InlineData("fr", "Tout est réglé, sauf le paiement.", "Renouveler")]
    public async Task With_everything_settled_one_press_leads_to_the_renewal(string language, string head, string deed)
    {
        var ready = await Renewing.ReadyAsync(portal);

        var screen = await portal.OpenAsync("/", ready.Partner.MpnAdmin, language);

        Assert.EndsWith(head, screen.Heading, StringComparison.Ordinal);
        Assert.Equal(ready.Path, (await screen.FollowAsync(deed)).Path);
    }

    [Theory]
    [InlineData("en", "Everything is settled but the payment. Global {0} or Mpn {0} can pay.")]
    [InlineData("fr", "Tout est réglé, sauf le paiement. Global {0} ou Mpn {0} peuvent payer.")]
    public async Task Whoever_cannot_pay_reads_who_can(string language, string head)
    {
        var ready = await Renewing.ReadyAsync(portal);
        var said = string.Format(System.Globalization.CultureInfo.InvariantCulture, head, ready.Partner.MpnId);

        Assert.EndsWith(said, (await portal.OpenAsync("/", ready.Partner.Viewer, language)).Heading, StringComparison.Ordinal);
        Assert.EndsWith(said, (await portal.OpenAsync("/", ready.Partner.AccountAdmin, language)).Heading, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_colleague_declined_it_is_not_calm()
    {
        var partner = await portal.Given.PartnerAsync();
        var request = await partner.RequestAsync(await partner.MembershipAsync("map", 20));
        await portal.WithDbAsync(async db =>
        {
            (await db.Requests.Of(partner.Id).SingleAsync(one => one.Id == request.Id)).Decline("On leave", portal.Today);
            await db.CommitAsync(Given.Actor, CancellationToken.None);
        });

        Assert.StartsWith("Next:", (await portal.OpenAsync("/", partner.MpnAdmin)).Heading, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_the_last_day_it_says_today()
    {
        var ready = await Renewing.ReadyAsync(portal, -30);

        Assert.Equal(["today, until 23:59 UTC"], (await portal.OpenAsync("/", ready.Partner.MpnAdmin)).Texts(".rail small"));
    }

    [Fact]
    public async Task What_the_renewal_will_not_keep_is_said_on_top()
    {
        var ready = await Renewing.ReadyAsync(portal, -10, "gold", "cloud-business-applications", "data-platform");

        var screen = await portal.OpenAsync("/", ready.Partner.MpnAdmin);

        Assert.EndsWith("The renewal will not keep Cloud Business Applications.", screen.Heading, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_transfer_under_way_is_the_task()
    {
        var ready = await Renewing.ReadyAsync(portal);
        await ready.SentAsync(PaymentMethod.BankTransfer);
        var number = (await ready.OrderAsync()).Number;

        var screen = await portal.OpenAsync("/", ready.Partner.MpnAdmin);

        Assert.Equal([$"Send the transfer for order {number}"], screen.Texts("ol.tasks h3"));
        Assert.Equal(["Payment on its way"], screen.Texts("article .pill"));
        Assert.Equal($"/orders/{number}", (await screen.FollowAsync("Open the order")).Path);
    }

    [Fact]
    public async Task Paid_there_is_nothing_more_to_do()
    {
        var ready = await Renewing.ReadyAsync(portal);
        await ready.PaidAsync();

        var screen = await portal.OpenAsync("/", ready.Partner.MpnAdmin);

        Assert.StartsWith("Nothing to do.", screen.Heading, StringComparison.Ordinal);
        Assert.Empty(screen.Texts("ol.tasks h3"));
        Assert.Equal(["Active"], screen.Texts("article .pill"));
    }

    [Theory]
    [InlineData("en", "Microsoft Action Pack has ended. Its last day to renew was ", "Lapsed")]
    [InlineData("fr", "L’offre Microsoft Action Pack a pris fin. Le dernier jour pour renouveler était le ", "Échue")]
    public async Task Lapsed_it_says_which_day_was_the_last(string language, string head, string pill)
    {
        var ready = await Renewing.ReadyAsync(portal, -37);

        var screen = await portal.OpenAsync("/", ready.Partner.GlobalAdmin, language);

        Assert.Equal(head + ready.Said(ready.Window.LastDay, language), screen.Heading);
        Assert.Equal([pill], screen.Texts("article .pill"));
        Assert.Empty(screen.Texts("ol.tasks h3"));
        Assert.Contains(screen.Links, link => link.Href == "/company/history");
    }

    [Fact]
    public async Task A_request_nobody_answered_ends_with_the_window()
    {
        var partner = await portal.Given.PartnerAsync();
        await partner.RequestAsync(await partner.MembershipAsync("map", -37));

        var asked = await portal.OpenAsync("/", partner.GlobalAdmin);
        var asking = await portal.OpenAsync("/", partner.MpnAdmin);

        Assert.DoesNotContain("in -", asked.Text + asking.Text, StringComparison.Ordinal);
        Assert.Empty(asked.Texts("ol.tasks h3"));
        Assert.Empty(asking.Texts("ol.tasks h3"));
    }

    [Fact]
    public async Task A_request_stands_with_both_until_it_is_answered()
    {
        var partner = await portal.Given.PartnerAsync();
        await partner.RequestAsync(await partner.MembershipAsync("map", -10));

        Assert.Contains($"Mpn {partner.MpnId} asks you to confirm the company profile", (await portal.OpenAsync("/", partner.GlobalAdmin)).Texts("ol.tasks h3"));
        Assert.Contains("It has not been opened yet.", (await portal.OpenAsync("/", partner.MpnAdmin)).Text, StringComparison.Ordinal);

        await (await portal.OpenAsync("/company/review", partner.GlobalAdmin)).SubmitAsync();
        var answered = await portal.OpenAsync("/", partner.MpnAdmin);
        Assert.Contains($"What you asked Global {partner.MpnId} for is done", answered.Text, StringComparison.Ordinal);
        Assert.True(await portal.WithDbAsync(db => db.Requests.Of(partner.Id).AllAsync(request => request.Ended != null)));
    }

    [Fact]
    public async Task The_most_urgent_of_several_is_the_headline()
    {
        var partner = await portal.Given.PartnerAsync();
        await partner.MembershipAsync("lap", -40);
        await partner.MembershipAsync("map", 20);
        await partner.MembershipAsync("silver", -3, "data-platform");

        Assert.StartsWith("Silver membership can be renewed until", (await portal.OpenAsync("/", partner.Viewer)).Heading, StringComparison.Ordinal);
    }
}
