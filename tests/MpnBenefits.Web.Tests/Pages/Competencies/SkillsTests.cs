using System.Text;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Tests.Deliveries;

namespace MpnBenefits.Web.Tests.Pages.Competencies;

public sealed class SkillsTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "2 people hold a skill", "Application Development (Application Builder)")]
    [InlineData("fr", "2 personnes ont une qualification", "(Créateur d’applications)")]
    public async Task Who_holds_what_is_listed(string language, string lead, string relevant)
    {
        var partner = await (await portal.Given.PartnerAsync()).ProvesAsync("app-development", "silver");

        var screen = (await portal.OpenAsync("/competencies/skills", partner.MpnAdmin, language)).AssertFewStatements();
        Assert.Contains(lead, screen.Text, StringComparison.Ordinal);
        Assert.Contains(relevant, screen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_can_be_taken_along_with_the_programmes_columns()
    {
        var partner = await (await portal.Given.PartnerAsync()).ProvesAsync("app-development", "silver");

        var lines = Encoding.UTF8.GetString(await portal.Browser(partner.MpnAdmin).DownloadAsync("/competencies/skills?handler=csv")).Split("\r\n");
        Assert.Equal("\uFEFFUser,Skill,MCID,Associated to PMC,Associated to Partner Center,Relevant for,Skill expiration date", lines[0]);
        Assert.Equal("Holder 1,Exam 1 (an exam),,not stated,yes,Application Development (Application Builder),2022-11-20", lines[1]);
    }

    [Fact]
    public async Task Without_skills_it_says_how_they_get_there_and_an_account_admin_does_not_see_it()
    {
        var partner = await portal.Given.PartnerAsync();

        Assert.Contains("No skill is known", (await portal.OpenAsync("/competencies/skills", partner.MpnAdmin)).Text, StringComparison.Ordinal);
        Assert.Equal(403, (await portal.OpenAsync("/competencies/skills", partner.Holding(PortalRoles.AccountAdmin))).Status);
    }
}
