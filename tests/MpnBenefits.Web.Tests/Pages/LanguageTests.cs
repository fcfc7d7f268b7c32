using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Web.Tests.Pages;

public sealed class LanguageTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Switched_the_page_stays_and_the_choice_is_kept_in_the_browser()
    {
        using var browser = portal.Browser();

        var french = await (await browser.OpenAsync("/version")).PressAsync("Français");

        Assert.Equal(("/version", "fr"), (french.Path, french.Language));
        Assert.True(browser.HasCookie("mpn-language"));
        Assert.Equal("fr", (await browser.OpenAsync("/")).Language);
        Assert.Equal("en", (await (await browser.OpenAsync("/")).PressAsync("English")).Language);
    }

    [Fact]
    public async Task A_persons_choice_goes_with_them_to_another_browser_and_is_written_down_once()
    {
        var partner = await portal.Given.PartnerAsync();
        using var browser = portal.Browser(partner.MpnAdmin);

        var french = await (await browser.OpenAsync("/memberships")).PressAsync("Français");
        Assert.Equal(("/memberships", "fr"), (french.Path, french.Language));

        Assert.Equal("fr", (await portal.OpenAsync("/", partner.MpnAdmin)).Language);
        await (await portal.OpenAsync("/", partner.MpnAdmin)).SubmitFormAsync("form[action='/language']", ("to", "fr"));
        var lines = await portal.WithDbAsync(db => Task.FromResult(db.Audit.Where(entry => entry.What == nameof(PersonChoseLanguage)).AsEnumerable()
            .Count(entry => entry.ActorId == $"{partner.MpnAdmin.Value:D}")));
        Assert.Equal(1, lines);
    }

    [Fact]
    public async Task The_cookie_wins_over_the_person_and_the_person_over_the_browser()
    {
        var partner = await portal.Given.PartnerAsync();
        await (await portal.OpenAsync("/", partner.Viewer)).PressAsync("Français");
        Assert.Equal("fr", (await portal.OpenAsync("/", partner.Viewer, "en")).Language);

        using var shared = portal.Browser(partner.Viewer);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Cookie", "mpn-language=c%3Den%7Cuic%3Den");
        using var answer = await shared.AskAsync(request);
        Assert.Contains("<html lang=\"en\">", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/memberships?x=1#top", "/memberships?x=1")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("\\\\evil.example", "/")]
    [InlineData("/\t/evil.example", "/")]
    [InlineData("~//evil.example", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("", "/")]
    public async Task It_leads_nowhere_but_into_the_portal(string returnUrl, string path)
    {
        var partner = await portal.Given.PartnerAsync();

        var after = await (await portal.OpenAsync("/version", partner.Viewer)).SubmitFormAsync("form[action='/language']", ("returnUrl", returnUrl));

        Assert.Equal(path, after.Path);
    }

    [Theory]
    [InlineData("de")]
    [InlineData("")]
    [InlineData("fr-FR")]
    public async Task A_language_there_is_not_cannot_be_chosen(string language)
    {
        var after = await (await portal.OpenAsync("/version")).SubmitFormAsync("form[action='/language']", ("to", language));

        Assert.Equal(400, after.Status);
    }

    [Fact]
    public async Task On_a_refused_page_it_stays_on_that_page()
    {
        var partner = await portal.Given.PartnerAsync();

        var after = await (await portal.OpenAsync("/orders", partner.Viewer)).PressAsync("Français");

        Assert.Equal((403, "/orders", "fr"), (after.Status, after.Path, after.Language));
        Assert.Contains("«\u00a0Voir les commandes\u00a0» nécessite l’un de ces rôles", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_own_address_leads_home() => Assert.Equal("/", (await portal.OpenAsync("/language")).Path);
}
