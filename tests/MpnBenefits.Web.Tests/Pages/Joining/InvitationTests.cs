using Microsoft.EntityFrameworkCore;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Operations;

namespace MpnBenefits.Web.Tests.Pages.Joining;

public sealed class InvitationTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task A_visitor_accepts_and_belongs_to_the_company_with_the_role()
    {
        var partner = await portal.Given.PartnerAsync();
        var (_, secret) = await partner.InvitationAsync(PortalRoles.MpnPartnerAdmin);
        using var browser = portal.VisitorBrowser(Given.Visitor(guest: true));

        var shown = await browser.OpenAsync($"/invitation?code={secret}");
        var home = await shown.SubmitAsync();

        Assert.Equal($"Invitation from {partner.Name}", shown.Heading);
        Assert.Contains("Accept only if both are you", shown.Text, StringComparison.Ordinal);
        Assert.Equal(("/", $"You belong to {partner.Name} now."), (home.Path, home.Notice));
        Assert.Contains("MPN partner admin", (await browser.OpenAsync("/me")).Text, StringComparison.Ordinal);
        var member = await portal.WithDbAsync(db => db.Members.Of(partner.Id).SingleAsync(one => one.Invited));
        Assert.Equal(PortalRoles.MpnPartnerAdmin, member.Roles);
    }

    [Fact]
    public async Task Somebody_of_another_company_belongs_to_both()
    {
        var (mine, theirs) = (await portal.Given.PartnerAsync("First SAS"), await portal.Given.PartnerAsync("Second SAS"));
        var (_, secret) = await theirs.InvitationAsync(PortalRoles.ReportViewer);

        var home = await (await portal.OpenAsync($"/invitation?code={secret}", mine.MpnAdmin)).SubmitAsync();

        Assert.Equal("You belong to Second SAS now.", home.Notice);
        Assert.Contains("Second SAS", home.Title, StringComparison.Ordinal);
        Assert.Equal(["First SAS", "Second SAS"], (await portal.OpenAsync("/me/company", mine.MpnAdmin)).Texts("tbody th").Select(name => name.Replace(" shown now", "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task The_programmes_own_people_join_no_partner(string language)
    {
        var (_, secret) = await (await portal.Given.PartnerAsync()).InvitationAsync();

        var after = await (await portal.OpenAsync($"/invitation?code={secret}", "support", language)).SubmitAsync();

        Assert.Contains(portal.Say(new StaffCannotJoin(), language), after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_works_once_and_not_after_its_last_day()
    {
        var partner = await portal.Given.PartnerAsync();
        var (_, secret) = await partner.InvitationAsync();
        var (first, second) = (await portal.Given.StrangerAsync(), await portal.Given.StrangerAsync());
        var forms = await Task.WhenAll(portal.OpenAsync($"/invitation?code={secret}", first), portal.OpenAsync($"/invitation?code={secret}", second));

        var both = await Task.WhenAll(forms.Select(form => form.SubmitAsync()));

        Assert.Single(both, screen => screen.Path == "/");
        Assert.Contains("cannot be used any more", both.Single(screen => screen.Path != "/").Text, StringComparison.Ordinal);
        Assert.Equal(1, await portal.WithDbAsync(db => db.Members.Of(partner.Id).CountAsync(one => one.Invited)));
        Assert.False((await portal.OpenAsync($"/invitation?code={secret}", second)).Has("main form"));
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_signs_in_first_and_comes_back()
    {
        var (_, secret) = await (await portal.Given.PartnerAsync()).InvitationAsync();

        var screen = await portal.OpenAsync($"/invitation?code={secret}", language: "fr");

        Assert.Contains(screen.Links, link => link.Href == $"/sign-in?returnUrl={Uri.EscapeDataString($"/invitation?code={secret}")}");
        Assert.False(screen.Has("main form"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?code=")]
    [InlineData("?code=never-was")]
    public async Task A_link_that_never_was_is_not_found(string query) => Assert.Equal(404, (await portal.OpenAsync("/invitation" + query)).Status);

    [Fact]
    public async Task The_programmes_own_people_do_not_join()
    {
        var (_, secret) = await (await portal.Given.PartnerAsync()).InvitationAsync();
        var staff = await portal.Given.StaffAsync(StaffRoles.Support);

        var refused = await (await portal.OpenAsync($"/invitation?code={secret}", staff)).SubmitAsync();

        Assert.Contains("do not become members of a partner", refused.Alert, StringComparison.Ordinal);
    }
}
