using static Microsoft.Playwright.Assertions;

namespace MpnBenefits.EndToEnd.Tests.Journeys;

[Collection(SecondHalf.Name)]
public sealed class StaffTests(Browser browser) : Journey(browser)
{
    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task A_partner_is_found_by_whatever_the_caller_can_say(string language)
    {
        var site = await StartSiteAsync();
        var order = await OrderAsync(site);
        var sophie = await SignInAsync(site, "support", language);
        var desk = new StaffSteps(sophie);
        await Look.AtAsync(sophie, "staff-home");

        await desk.OpenAsync("1111111", "Contoso SAS");
        await desk.OpenAsync("2222222", "Contoso SAS");
        await Expect(sophie.Page.Locator("main")).ToContainTextAsync("Contoso Lyon");
        await desk.OpenAsync("eclair", "Éclair Informatique");
        await desk.OpenAsync("DONNEES helios", "Hélios Données");
        await desk.OpenAsync("claire.martin@contoso.example", "Contoso SAS");
        await desk.OpenAsync("wideworld.example", "Wide World Importers KK");
        await desk.OpenAsync(order, "Contoso SAS");
        await Expect(sophie.Page.Locator("#orders-title ~ table")).ToContainTextAsync(order);

        await sophie.GoAsync("/staff?q=con");
        await Expect(sophie.Page.Locator("th.row-name", new() { HasText = "Contoso SAS" })).ToBeVisibleAsync();
        Assert.True(await sophie.Page.Locator("th.row-name").CountAsync() > 1);
        await Look.AtAsync(sophie, "staff-find", picture: true);
        await desk.FindAsync("qqqq");
        await Expect(sophie.Page.Locator(".empty")).ToBeVisibleAsync();
        await Look.AtAsync(sophie, "staff-find-none");
        await sophie.GoAsync("/staff/partners/1111111/history");
        await Look.AtAsync(sophie, "staff-history");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task Support_reads_the_gates_in_the_partners_own_words(string language)
    {
        var site = await StartSiteAsync();
        var julien = await SignInAsync(site, "contoso-mpn-admin", language);
        await new RenewalSteps(julien).OpenGatesAsync();
        var seen = await Gates.ReadAsync(julien.Page);
        var sophie = await SignInAsync(site, "support", language);
        await new StaffSteps(sophie).OpenAsync("contoso sas", "Contoso SAS");

        var read = await Gates.ReadAsync(sophie.Page);
        Assert.Equal((6, 6), (seen.Count, read.Count));
        var aboutTheReader = Assert.Single(read.Except(seen));
        Assert.Contains("Julien Moreau", aboutTheReader, StringComparison.Ordinal);
        await Look.AtAsync(sophie, "staff-partner", picture: true);
        await sophie.Page.Locator($".say-langs a[hreflang='{(language == "en" ? "fr" : "en")}']").ClickAsync();
        await Expect(sophie.Page.Locator("blockquote")).ToHaveAttributeAsync("lang", language == "en" ? "fr" : "en");

        await julien.GoAsync("/company/history");
        await Expect(julien.Page.Locator("ol.dated li").First).ToContainTextAsync("Sophie Laurent");
    }

    /// <summary>An order of Contoso's, by transfer, and its number.</summary>
    private async Task<string> OrderAsync(Site site)
    {
        var claire = await SignInAsync(site, "contoso-global-admin");
        var steps = new RenewalSteps(claire);
        await steps.ConfirmAsync();
        await steps.ChooseAsync(steps.Transfer);
        await steps.Primary.ClickAsync();
        await Expect(steps.Done).ToBeVisibleAsync();
        return await steps.ReferenceAsync();
    }
}
