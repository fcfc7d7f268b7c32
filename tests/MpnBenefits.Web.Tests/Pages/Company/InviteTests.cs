using Microsoft.EntityFrameworkCore;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Operations;

namespace MpnBenefits.Web.Tests.Pages.Company;

public sealed class InviteTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "new.one@partner.example is invited until Monday 4 October 2021. A letter is on its way.")]
    [InlineData("fr", "new.one@partner.example est invité jusqu’au lundi 4 octobre 2021. Un courrier est en route.")]
    public async Task The_link_is_shown_once_and_opens_the_invitation(string language, string notice)
    {
        var partner = await portal.Given.PartnerAsync();
        using var browser = portal.Browser(partner.GlobalAdmin, language);

        var people = await (await browser.OpenAsync("/company/people/invite")).SubmitAsync(("Email", "new.one@partner.example"), ("Roles", nameof(PortalRoles.MpnPartnerAdmin)));

        Assert.Equal(("/company/people", notice), (people.Path, people.Notice));
        var link = people.Texts("main .quiet-box .ref").Single();
        Assert.Equal(200, (await portal.OpenAsync(new Uri(link).PathAndQuery)).Status);
        Assert.False((await browser.OpenAsync("/company/people")).Has("main .quiet-box"));
    }

    [Fact]
    public async Task An_Account_admin_makes_no_Global_admin()
    {
        var partner = await portal.Given.PartnerAsync();
        var form = await portal.OpenAsync("/company/people/invite", partner.AccountAdmin);
        Assert.DoesNotContain("role-GlobalAdmin", form.Body, StringComparison.Ordinal);

        var refused = await form.SubmitAsync(("Email", "new.one@partner.example"), ("Roles", nameof(PortalRoles.GlobalAdmin)));

        Assert.Equal("You cannot give this role: Global admin.", refused.Alert);
        Assert.Equal("new.one@partner.example", refused.Value("Email"));
    }

    [Fact]
    public async Task Somebody_who_belongs_to_the_company_is_not_invited()
    {
        var partner = await portal.Given.PartnerAsync();
        var colleague = await portal.WithDbAsync(db => db.People.SingleAsync(person => person.Id == partner.Viewer));

        var refused = await (await portal.OpenAsync("/company/people/invite", partner.GlobalAdmin)).SubmitAsync(("Email", colleague.Email.Value));

        Assert.Equal(portal.Say(new AlreadyMember(colleague.Name)), refused.Alert);
    }

    [Fact]
    public async Task A_second_invitation_takes_the_place_of_the_first()
    {
        var partner = await portal.Given.PartnerAsync();
        using var browser = portal.Browser(partner.GlobalAdmin);
        var first = await (await browser.OpenAsync("/company/people/invite")).SubmitAsync(("Email", "twice@partner.example"));
        var link = new Uri(first.Texts("main .quiet-box .ref").Single()).PathAndQuery;

        await (await browser.OpenAsync("/company/people/invite")).SubmitAsync(("Email", "twice@partner.example"));

        Assert.Contains("cannot be used any more", (await portal.OpenAsync(link)).Text, StringComparison.Ordinal);
        Assert.Equal(1, await portal.WithDbAsync(db => db.Invitations.Of(partner.Id).CountAsync(one => one.EndedOn == null)));
    }

    [Fact]
    public async Task A_withdrawn_link_opens_nothing()
    {
        var partner = await portal.Given.PartnerAsync();
        var (_, secret) = await partner.InvitationAsync();

        var after = await (await portal.OpenAsync("/company/people", partner.AccountAdmin)).SubmitFormAsync("form[action*=Withdraw]");

        Assert.Contains("is withdrawn", after.Notice, StringComparison.Ordinal);
        Assert.Contains("cannot be used any more", (await portal.OpenAsync($"/invitation?code={secret}")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nobody")]
    public async Task An_address_that_is_none_is_refused(string typed)
    {
        var partner = await portal.Given.PartnerAsync();

        var refused = await (await portal.OpenAsync("/company/people/invite", partner.GlobalAdmin)).SubmitAsync(("Email", typed));

        Assert.Equal("Give an e-mail address such as anna@fabrikam.com.", refused.Alert);
    }

    [Fact]
    public async Task Who_may_not_invite_is_told_who_may() =>
        Assert.Equal(403, (await portal.OpenAsync("/company/people/invite", (await portal.Given.PartnerAsync()).MpnAdmin)).Status);
}
