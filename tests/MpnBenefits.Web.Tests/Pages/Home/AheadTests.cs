namespace MpnBenefits.Web.Tests.Pages.Home;

/// <summary>What the home page says before the window of what a renewal would lose, on a day no extension reaches.</summary>
public sealed class AheadTests : IAsyncLifetime
{
    private readonly Portal portal = new();

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        portal.MoveTo(new(2026, 11, 23));
    }

    public Task DisposeAsync() => portal.DisposeAsync();

    [Theory]
    [InlineData("en", "Application Development needs one more person by 4 January 2027, or the renewal will not keep it at its level.", "One thing to do, by")]
    [InlineData("fr", "Il manque une personne pour Développement d’application d’ici au 4 janvier 2027, sinon le renouvellement ne la conservera pas à son niveau.", "Une chose à faire, au plus tard le")]
    public async Task A_missing_person_is_a_task_and_nothing_to_do_is_not_said(string language, string sentence, string head)
    {
        var partner = await FallingShortAsync(anniversaryInDays: 12);

        var screen = await portal.OpenAsync("/", partner.MpnAdmin, language);

        Assert.Equal(sentence, Assert.Single(screen.Texts("ol.tasks h3")));
        Assert.StartsWith(head, screen.Heading, StringComparison.Ordinal);
        Assert.EndsWith("/competencies/app-development", screen.All("ol.tasks a").Single().GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(["Waiting for others 1"], (await portal.OpenAsync("/", partner.Viewer)).Texts("section:has(ol.tasks) h2"));
    }

    [Fact]
    public async Task Long_before_the_window_it_is_calm()
    {
        var partner = await FallingShortAsync(anniversaryInDays: 80);

        Assert.StartsWith("Nothing to do.", (await portal.OpenAsync("/", partner.MpnAdmin)).Heading, StringComparison.Ordinal);
    }

    private async Task<GivenPartner> FallingShortAsync(int anniversaryInDays)
    {
        var partner = await (await portal.Given.PartnerAsync()).ReviewedAsync();
        await partner.MembershipAsync("gold", anniversaryInDays, "cloud-platform", "app-development");
        await partner.ProvesAsync("cloud-platform", "gold");
        return await partner.ProvesAsync("app-development", "gold", peopleMissing: 1);
    }
}
