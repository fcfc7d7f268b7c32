using Microsoft.EntityFrameworkCore;

namespace MpnBenefits.Web.Tests.Pages;

public sealed class LanguageTests(Portal portal) : IClassFixture<Portal>
{
    private const string Switch = "form[action='/language']";

    [Fact]
    public async Task A_choice_is_kept_and_one_stays_on_the_page()
    {
        var home = await portal.OpenAsync("/version");

        var french = await home.SubmitFormAsync(Switch);
        var later = await french.ReloadAsync();

        Assert.Equal(("/version", "fr"), (french.Path, french.Language));
        Assert.Equal("fr", later.Language);
    }

    [Fact]
    public async Task A_persons_choice_is_theirs_in_another_browser_and_written_down()
    {
        var partner = await portal.Given.PartnerAsync();

        await (await portal.OpenAsync("/", partner.Viewer)).SubmitFormAsync(Switch);
        var elsewhere = await portal.OpenAsync("/", partner.Viewer, "en");

        Assert.Equal("fr", elsewhere.Language);
        Assert.True(await portal.WithDbAsync(db => db.Audit.AnyAsync(line =>
            line.What == "PersonChoseLanguage" && line.Subject == partner.Viewer.Value.ToString())));
    }

    [Theory]
    [InlineData("de")]
    [InlineData("")]
    public async Task Another_language_is_not_spoken(string to)
    {
        var screen = await (await portal.OpenAsync("/")).SubmitFormAsync(Switch, ("to", to));

        Assert.Equal(400, screen.Status);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    public async Task One_is_not_sent_elsewhere(string returnUrl)
    {
        var screen = await (await portal.OpenAsync("/version")).SubmitFormAsync(Switch, ("returnUrl", returnUrl));

        Assert.Equal("/", screen.Path);
    }

    [Fact]
    public async Task Without_a_form_there_is_nothing_to_choose() => Assert.Equal("/", (await portal.OpenAsync("/language")).Path);
}
