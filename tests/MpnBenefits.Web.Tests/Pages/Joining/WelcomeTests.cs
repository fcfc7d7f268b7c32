namespace MpnBenefits.Web.Tests.Pages.Joining;

public sealed class WelcomeTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "No company knows you yet")]
    [InlineData("fr", "Aucune entreprise ne vous connaît encore")]
    public async Task Somebody_no_company_knows_is_told_the_two_ways_in(string language, string title)
    {
        using var browser = portal.VisitorBrowser(Given.Visitor(), language);

        var screen = await browser.OpenAsync("/memberships");

        Assert.Equal((200, "/welcome", title), (screen.Status, screen.Path, screen.Heading));
        Assert.Contains(screen.Links, link => link.Href == "/enroll");
        screen.AssertFewStatements();
    }

    [Fact]
    public async Task A_guest_of_a_known_directory_is_told_whom_to_ask()
    {
        var tenant = Guid.NewGuid();
        var partner = await portal.Given.PartnerAsync();
        await partner.ChangeAsync(company => company.AddTenant(tenant));
        using var browser = portal.VisitorBrowser(Given.Visitor(tenant, guest: true));

        var screen = await browser.OpenAsync("/");
        screen = await browser.OpenAsync("/welcome");

        Assert.Contains($"You are a guest in the directory of {partner.Name}", screen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(screen.Links, link => link.Href == "/enroll");
    }

    [Fact]
    public async Task It_is_for_nobody_else()
    {
        Assert.Equal("/", (await portal.OpenAsync("/welcome", (await portal.Given.PartnerAsync()).MpnAdmin)).Path);
        Assert.StartsWith("/demo/sign-in", (await portal.OpenAsync("/welcome")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_makes_no_difference_to_who_is_shown_the_page()
    {
        using var browser = portal.VisitorBrowser(Given.Visitor());

        foreach (var path in new[] { "/company/people", "/staff", "/me", $"/staff/partners/{Given.NewMpnId()}" })
        {
            Assert.Equal("/welcome", (await browser.OpenAsync(path)).Path);
        }

        Assert.Equal("/tools/renewal", (await browser.OpenAsync("/tools/renewal")).Path);
    }
}
