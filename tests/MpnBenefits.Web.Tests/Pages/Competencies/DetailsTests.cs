using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Web.Tests.Pages.Competencies;

public sealed class DetailsTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "at risk: as things stand", "1 more needed", "counts until 20 November 2022")]
    [InlineData("fr", "menacée\u00a0: en l’état", "il en manque 1", "compte jusqu’au 20 novembre 2022")]
    public async Task What_is_short_and_who_counts_until_when_is_said(string language, string standing, string shortBy, string until)
    {
        var partner = await (await portal.Given.PartnerAsync()).ProvesAsync("app-development", "silver", peopleMissing: 1);
        await partner.MembershipAsync("silver", new DateOnly(2022, 1, 10), 1, "app-development");

        var screen = (await portal.OpenAsync("/competencies/app-development", partner.MpnAdmin, language)).AssertFewStatements();
        foreach (var said in new[] { standing, shortBy, until, "Holder 1" })
        {
            Assert.Contains(said, screen.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_would_be_left_without_somebody_is_said_to_those_who_see_people()
    {
        var partner = await (await portal.Given.PartnerAsync()).ProvesAsync("app-development", "silver");
        await partner.MembershipAsync("silver", new DateOnly(2022, 1, 10), 1, "app-development");

        var screen = await portal.OpenAsync("/competencies/app-development", partner.MpnAdmin);
        Assert.Contains("Active", screen.Text, StringComparison.Ordinal);
        var without = screen.All("#without option").First().GetAttribute("value")!;
        var then = await portal.OpenAsync($"/competencies/app-development?without={without}", partner.MpnAdmin);
        Assert.Contains("If Holder 1 left today", then.Text, StringComparison.Ordinal);
        Assert.Contains("1 of 2 people", then.Text, StringComparison.Ordinal);
        Assert.Contains("The competency would be At risk", then.Text, StringComparison.Ordinal);

        var viewer = await portal.OpenAsync($"/competencies/app-development?without={without}", partner.Holding(PortalRoles.ReportViewer));
        Assert.DoesNotContain("Holder 1", viewer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_twelve_months_are_drawn_and_written_beside()
    {
        var partner = await (await portal.Given.PartnerAsync()).ProvesAsync("cloud-platform", "silver");
        await partner.MembershipAsync("silver", new DateOnly(2022, 1, 10), 1, "cloud-platform");

        var screen = await portal.OpenAsync("/competencies/cloud-platform", partner.MpnAdmin);
        Assert.Equal(12, screen.All("svg.months .month-column").Count());
        Assert.Single(screen.All("svg.months .month-out"));
        Assert.Contains("15,000 US$. Asked for: 15,000 for Silver and 100,000 for Gold. On 1 October 2021 the oldest month falls out, with 1,250 US$.", screen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_waived_one_names_the_row_that_waives_it_the_fee_and_the_article()
    {
        var partner = await portal.Given.PartnerAsync();
        await partner.MembershipAsync("silver", new DateOnly(2021, 12, 10), 1, "data-platform");

        var screen = await portal.OpenAsync("/competencies/data-platform", partner.MpnAdmin);
        Assert.Contains("Waived", screen.Text, StringComparison.Ordinal);
        Assert.Contains("The fee stays due", screen.Text, StringComparison.Ordinal);
        Assert.Contains(screen.Links, link => link.Href.StartsWith("https://blogs.partner.microsoft.com/mpn/responding-to-covid-19", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_parts_of_a_score_stand_there_and_one_that_never_was_is_not_found()
    {
        var partner = await (await portal.Given.PartnerAsync()).ProvesAsync("cloud-business-applications", "silver", option: "customer-engagement");

        Assert.Contains("60 of 100 points as they stood last", (await portal.OpenAsync("/competencies/cloud-business-applications", partner.MpnAdmin)).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await portal.OpenAsync("/competencies/no-such", partner.MpnAdmin)).Status);
    }
}
