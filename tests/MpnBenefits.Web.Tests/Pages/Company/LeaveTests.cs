using Microsoft.EntityFrameworkCore;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Requests;

namespace MpnBenefits.Web.Tests.Pages.Company;

public sealed class LeaveTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "Before", "no longer belongs", "Pass on to")]
    [InlineData("fr", "Avant le départ", "ne fait plus partie", "Transmettre à")]
    public async Task What_waits_for_somebody_who_leaves_is_passed_on(string language, string title, string removed, string pass)
    {
        var partner = await portal.Given.PartnerAsync();
        var membership = await partner.MembershipAsync("map", -5);
        var other = await partner.PersonAsync(PortalRoles.AccountAdmin, "Nadia Benali");
        await partner.RequestAsync(membership, of: partner.AccountAdmin);
        var page = await OpenAsync(partner, partner.AccountAdmin, language);
        Assert.Contains(title, page.Heading, StringComparison.Ordinal);
        Assert.Contains(pass + " Nadia Benali", page.Text, StringComparison.Ordinal);
        page.AssertFewStatements(20);
        var select = page.Document.QuerySelector("select")!.GetAttribute("name")!;

        var after = await page.SubmitAsync((select, $"{other.Value:D}"));

        Assert.Contains(removed, after.Notice, StringComparison.Ordinal);
        var requests = await portal.WithDbAsync(db => db.Requests.Of(partner.Id).AsNoTracking().ToListAsync());
        Assert.Equal(RequestEnd.Withdrawn, requests.Single(one => one.AskedOf == partner.AccountAdmin).Ended);
        Assert.True(requests.Single(one => one.AskedOf == other).IsOpen);
        Assert.Contains(await partner.HistoryAsync(), line => line.What == nameof(MemberLeft));
        Assert.Equal(403, (await portal.OpenAsync("/company", partner.AccountAdmin)).Status);
    }

    [Fact]
    public async Task Everything_they_hold_is_listed_with_what_becomes_of_it()
    {
        var partner = await portal.Given.PartnerAsync();
        var leaver = await partner.PersonAsync(PortalRoles.GlobalAdmin, "Holder 1");
        var address = await portal.WithDbAsync(db => db.People.Where(person => person.Id == leaver).Select(person => person.Email).SingleAsync());
        await partner.ChangeAsync(company => company.Change(company.Profile with { ContactEmail = address.Value }, [], portal.Today));
        await partner.MembershipAsync("silver", -5, "app-development");
        await partner.ProvesAsync("app-development", "silver");
        await (await portal.OpenAsync("/company/people/invite", leaver)).SubmitAsync(("Email", "new.one@partner.example"));

        var page = await OpenAsync(partner, leaver);

        Assert.Equal(
            ["Roles", "Contact of the profile", "Exams and certifications", "Invitations they sent"],
            page.Texts("main dl dt"));
        Assert.Contains("They count for Application Development", page.Text, StringComparison.Ordinal);
        Assert.Contains("change it", (await page.SubmitAsync()).Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_they_asked_for_is_taken_back_and_others_do_not_get_there()
    {
        var (partner, other) = (await portal.Given.PartnerAsync(), await portal.Given.PartnerAsync());
        var asked = await partner.RoleAskedAsync();
        await partner.RecoveryAskedAsync();
        Assert.Equal(403, (await OpenAsync(partner, partner.User, who: partner.MpnAdmin)).Status);
        Assert.Equal(404, (await OpenAsync(partner, other.User)).Status);

        await (await OpenAsync(partner, partner.User)).SubmitAsync();

        Assert.Equal(RequestEnd.Withdrawn, (await portal.WithDbAsync(db => db.RoleRequests.Of(partner.Id).SingleAsync(one => one.Id == asked.Id))).Ended);
        Assert.Equal(RecoveryEnd.Withdrawn, (await portal.WithDbAsync(db => db.Recoveries.Of(partner.Id).SingleAsync())).Ended);
    }

    [Fact]
    public async Task The_last_admin_does_not_leave()
    {
        var partner = await portal.Given.PartnerAsync();

        var refused = await (await OpenAsync(partner, partner.GlobalAdmin)).SubmitAsync();

        Assert.StartsWith(portal.Say(new LastAdminStays(PortalRoles.GlobalAdmin)), refused.Alert, StringComparison.Ordinal);
    }

    private Task<Screen> OpenAsync(GivenPartner partner, PersonId colleague, string? language = null, PersonId? who = null) =>
        portal.OpenAsync($"/company/people/{colleague.Value:D}/leave", who ?? partner.GlobalAdmin, language);
}
