using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Web.Tests.Pages.Company;

public sealed class PeopleTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Everybody_of_the_company_stands_there_with_their_roles_and_nobody_else()
    {
        var (partner, other) = (await portal.Given.PartnerAsync(), await portal.Given.PartnerAsync());
        await partner.PersonAsync(PortalRoles.MpnPartnerAdmin | PortalRoles.AccountAdmin, "Zoé Both");

        var screen = await portal.OpenAsync("/company/people", partner.AccountAdmin);

        Assert.Equal("People and roles 6", screen.Heading);
        Assert.Contains("Account admin and MPN partner admin", screen.Text, StringComparison.Ordinal);
        Assert.Contains("no role", screen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(other.MpnId.Value, screen.Body, StringComparison.Ordinal);
        screen.AssertFewStatements();
    }

    [Fact]
    public async Task Names_stand_in_the_readers_order()
    {
        var partner = await portal.Given.PartnerAsync();
        foreach (var name in new[] { "zacharie Petit", "Élodie Girard", "Eva Blanc", "Émile Roux" })
        {
            await partner.PersonAsync(PortalRoles.None, name);
        }

        var screen = await portal.OpenAsync("/company/people", partner.GlobalAdmin, "fr");

        Assert.Equal(["Élodie Girard", "Émile Roux", "Eva Blanc", "zacharie Petit"], screen.Texts("dt").Where(name => !name.EndsWith(partner.MpnId.Value, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_report_viewer_does_not_see_them() =>
        Assert.Equal(403, (await portal.OpenAsync("/company/people", (await portal.Given.PartnerAsync()).Viewer)).Status);
}
