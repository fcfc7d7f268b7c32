using Microsoft.EntityFrameworkCore;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Web.Tests.Pages.Company;

public sealed class AskRoleTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "Ask for the role", "You asked for the role", "asks for the role MPN partner admin")]
    [InlineData("fr", "Demander le rôle", "Vous avez demandé le rôle", "demande le rôle")]
    public async Task A_refused_deed_leads_to_the_role_it_needs_and_whoever_can_give_it_reads_it_at_home(string language, string ask, string asked, string waiting)
    {
        var partner = await portal.Given.PartnerAsync();
        using var browser = portal.Browser(partner.Viewer, language);
        var refused = await browser.OpenAsync("/memberships/offers/map/pay");
        var link = refused.Links.Single(one => one.Text == ask);
        Assert.Equal((403, "/company/people/ask?role=MpnPartnerAdmin"), (refused.Status, link.Href));

        var form = await browser.OpenAsync(link.Href);
        Assert.True(form.Has("input[value=MpnPartnerAdmin][checked]"));
        var after = await form.SubmitFormAsync("main form:has(textarea)", ("Role", nameof(PortalRoles.MpnPartnerAdmin)), ("Why", "To buy the Action Pack"));

        Assert.Contains(asked, after.Notice, StringComparison.Ordinal);
        Assert.False(after.Has("input[value=MpnPartnerAdmin]"));
        var home = await portal.OpenAsync("/", partner.AccountAdmin, language);
        Assert.Contains(waiting, home.Text, StringComparison.Ordinal);
        Assert.Contains("To buy the Action Pack", home.Text, StringComparison.Ordinal);
        home.AssertFewStatements();
        Assert.Contains(await partner.HistoryAsync(), line => line.What == nameof(RoleAsked));
    }

    [Fact]
    public async Task Asked_twice_it_is_one_and_withdrawn_it_waits_for_nobody()
    {
        var partner = await portal.Given.PartnerAsync();
        var form = await portal.OpenAsync("/company/people/ask", partner.User);
        await form.SubmitFormAsync("main form:has(textarea)", ("Role", nameof(PortalRoles.ReportViewer)));

        var again = await form.SubmitFormAsync("main form:has(textarea)", ("Role", nameof(PortalRoles.ReportViewer)));
        Assert.Equal("Choose a role.", again.Alert);
        Assert.Equal("Write 300 characters at most.", (await form.SubmitFormAsync("main form:has(textarea)", ("Role", nameof(PortalRoles.AccountAdmin)), ("Why", new string('x', 301)))).Alert);

        Assert.Equal("The request is withdrawn.", (await again.SubmitFormAsync("form[action*=Withdraw]")).Notice);
        Assert.DoesNotContain("asks for the role", (await portal.OpenAsync("/", partner.GlobalAdmin)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_can_give_it_the_way_is_recovery()
    {
        var partner = await portal.Given.PartnerAsync();
        await partner.GrantAsync(partner.GlobalAdmin, PortalRoles.None);
        await partner.GrantAsync(partner.AccountAdmin, PortalRoles.None);
        var form = await portal.OpenAsync("/company/people/ask", partner.User);
        Assert.Contains("Nobody can give it at present.", form.Text, StringComparison.Ordinal);

        var refused = await form.SubmitFormAsync("main form:has(textarea)", ("Role", nameof(PortalRoles.GlobalAdmin)));

        Assert.StartsWith(portal.Say(new NobodyGivesRole(PortalRoles.GlobalAdmin)), refused.Alert, StringComparison.Ordinal);
        Assert.Contains(refused.Links, link => link.Href == "/company/recovery");
        Assert.Equal(0, await portal.WithDbAsync(db => db.RoleRequests.Of(partner.Id).CountAsync()));
    }
}
