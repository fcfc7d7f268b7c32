using System.Text;
using MpnBenefits.Web.Tests.Deliveries;

namespace MpnBenefits.Web.Tests.Pages.Competencies;

public sealed class IndexTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "One of 2 competencies falls short", "At risk")]
    [InlineData("fr", "Une compétence sur 2 est insuffisante", "Menacée")]
    public async Task Those_held_stand_first_with_how_they_are(string language, string standing, string risk)
    {
        var partner = await portal.Given.PartnerAsync();
        await partner.MembershipAsync("gold", new DateOnly(2022, 1, 10), 1, "data-platform", "app-development");
        await (await partner.ProvesAsync("data-platform", "gold")).ProvesAsync("app-development", "gold", peopleMissing: 1);

        var screen = (await portal.OpenAsync("/competencies", partner.MpnAdmin, language)).AssertFewStatements();
        Assert.Contains(standing, screen.Text, StringComparison.Ordinal);
        Assert.Contains(risk, screen.Text, StringComparison.Ordinal);
        Assert.Contains(screen.Links, link => link.Href == "/competencies/app-development");
    }

    [Fact]
    public async Task Without_any_all_can_be_read()
    {
        var partner = await portal.Given.PartnerAsync();

        var screen = await portal.OpenAsync("/competencies", partner.Holding(Domain.Partners.PortalRoles.ReportViewer));
        Assert.Contains("holds no competency", screen.Text, StringComparison.Ordinal);
        Assert.Equal(18, screen.Links.Count(link => link.Href.StartsWith("/competencies/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Names_levels_and_dates_can_be_taken_along()
    {
        var partner = await (await portal.Given.PartnerAsync()).ProvesAsync("app-development", "silver");
        await partner.MembershipAsync("silver", new DateOnly(2022, 1, 10), 1, "app-development");

        var lines = Encoding.UTF8.GetString(await portal.Browser(partner.MpnAdmin).DownloadAsync("/competencies?handler=standing")).Split("\r\n");
        Assert.Equal("Application Development,Silver,Active,2021-01-10,2022-01-10", lines[1]);
    }

    [Fact]
    public async Task The_months_can_be_taken_along()
    {
        var partner = await (await portal.Given.PartnerAsync()).ProvesAsync("cloud-platform", "silver");
        await partner.MembershipAsync("silver", new DateOnly(2022, 1, 10), 1, "cloud-platform");

        var lines = Encoding.UTF8.GetString(await portal.Browser(partner.MpnAdmin).DownloadAsync("/competencies?handler=csv")).Split("\r\n");
        Assert.Equal("\uFEFFCompetency name,Option,Month,Metric,Monthly contribution,Twelve-month aggregate,Anniversary-year aggregate,Gold threshold,Silver threshold", lines[0]);
        Assert.Equal("Cloud Platform,Azure Consumption,2021-08,Azure consumption (US$),1250,15000,10000,100000,15000", lines[12]);
    }
}
