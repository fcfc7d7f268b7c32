using static Microsoft.Playwright.Assertions;

namespace MpnBenefits.EndToEnd.Tests.Journeys;

[Collection(FirstHalf.Name)]
public sealed class ClockTests(Browser browser) : Journey(browser)
{
    /// <summary>Fabrikam's gold ends on 2 October 2021: open from the 3rd to 1 November, lost from the 2nd.</summary>
    [Theory]
    [InlineData("en", "Opens in 13 days", "Opens tomorrow", "Open: 30 days left", "Last day", "Lapsed")]
    [InlineData("fr", "Ouvre dans 13 jours", "Ouvre demain", "Ouverte : encore 30 jours", "Dernier jour", "Échue")]
    public async Task A_window_is_watched_as_it_opens_and_closes(string language, string ahead, string tomorrow, string open, string last, string lapsed)
    {
        var site = await StartSiteAsync();
        var daniel = await SignInAsync(site, "fabrikam-mpn-admin", language);
        await SeesAsync(daniel, ahead);

        await daniel.GoAsync("/demo/clock");
        await Look.AtAsync(daniel, "clock");
        await MoveAsync(daniel, "2021-10-03");
        await SeesAsync(daniel, open);
        await MoveAsync(daniel, "2021-10-02");
        await SeesAsync(daniel, tomorrow);
        await MoveAsync(daniel, "2021-10-03");
        await MoveAsync(daniel, "2021-11-01");
        await SeesAsync(daniel, last);
        await Look.AtAsync(daniel, "home-last-day");
        await MoveAsync(daniel, "2021-11-02");
        await SeesAsync(daniel, lapsed);
        await Look.AtAsync(daniel, "home-lapsed");
    }

    /// <summary>Presses the button that stands for a day: back, on, opens, last day or day after.</summary>
    private static async Task MoveAsync(Visitor visitor, string day)
    {
        await visitor.GoAsync("/demo/clock");
        await visitor.Page.Locator($"form:has(input[type=hidden][name=to][value='{day}']) button").First.ClickAsync();
        await Expect(visitor.Page.Locator(".strip time")).ToHaveAttributeAsync("datetime", day);
    }

    private static async Task SeesAsync(Visitor visitor, string phase)
    {
        await visitor.GoAsync("/");
        await Expect(visitor.Page.Locator("article.card .pill")).ToHaveTextAsync(phase);
    }
}
