using System.Text.Json;
using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace MpnBenefits.EndToEnd.Tests.Journeys;

[Collection(SecondHalf.Name)]
public sealed class CalculatorTests(Browser browser) : Journey(browser)
{
    [Theory]
    [InlineData("en", "Yes, until Wednesday 14 April 2021")]
    [InlineData("fr", "Oui, jusqu’au mercredi 14 avril 2021")]
    public async Task Anybody_learns_when_an_offer_can_be_renewed(string language, string answer)
    {
        var site = await StartSiteAsync();
        var visitor = await VisitAsync(site, language);
        var page = visitor.Page;
        await visitor.GoAsync("/");
        await page.Locator("main a[href='/tools/renewal']").ClickAsync();
        await Expect(page.Locator("#offer")).ToBeVisibleAsync();
        await Look.AtAsync(visitor, "tools-renewal");
        await page.Locator("main form button.btn-primary").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("purchasedOn="));
        await Expect(page.Locator("#offer-error, #purchasedOn-error")).ToHaveCountAsync(2);
        await Look.AtAsync(visitor, "tools-renewal-empty");

        await page.SelectOptionAsync("#offer", "silver");
        await page.FillAsync("#purchasedOn", "15/03/2020");
        await page.FillAsync("#on", "20/03/2021");
        await page.Locator("details.fold summary").ClickAsync();
        await page.CheckAsync("input[name=competency][value='data-platform']");
        await page.Locator("main form button.btn-primary").ClickAsync();

        await Expect(page.Locator("section[aria-labelledby=answer] .headline")).ToContainTextAsync(answer);
        await Expect(page.Locator("section[aria-labelledby=dates] time")).ToHaveCountAsync(6);
        await Expect(page.Locator("section[aria-labelledby=competencies] .pill-waived")).ToBeVisibleAsync();
        await Look.AtAsync(visitor, "tools-renewal-answer");
        await AnswersAlikeAsync(visitor);

        await visitor.GoAsync("/tools");
        await Look.AtAsync(visitor, "tools");
    }

    /// <summary>The page links to the same question of the API, which gives the same days.</summary>
    private static async Task AnswersAlikeAsync(Visitor visitor)
    {
        var days = await visitor.Page.Locator("section[aria-labelledby=dates] time").EvaluateAllAsync<string[]>("all => all.map(one => one.dateTime)");
        var address = await visitor.Page.Locator("main a[href^='/api/v1/what-if/renewal']").GetAttributeAsync("href");
        var answer = await visitor.Context.APIRequest.GetAsync(address!);
        Assert.Equal(200, answer.Status);
        using var json = JsonDocument.Parse(await answer.TextAsync());
        string[] names = ["purchasedOn", "anniversary", "opensOn", "closesOn", "lostFrom", "nextAnniversary"];
        Assert.Equal(names.Select(name => json.RootElement.GetProperty(name).GetString()), days);
    }
}
