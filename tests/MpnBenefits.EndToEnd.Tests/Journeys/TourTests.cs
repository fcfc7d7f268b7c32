using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace MpnBenefits.EndToEnd.Tests.Journeys;

/// <summary>The pages beside the journeys, each looked at as the people who meet them.</summary>
[Collection(SecondHalf.Name)]
public sealed class TourTests(Browser browser) : Journey(browser)
{
    private static readonly (string Person, string Path, string Name, int Status)[] Stops =
    [
        ("contoso-mpn-admin", "/memberships", "memberships", 200),
        ("contoso-mpn-admin", "/orders", "orders-none", 200),
        ("contoso-mpn-admin", "/company", "company", 200),
        ("contoso-mpn-admin", "/company/people", "people", 200),
        ("contoso-mpn-admin", "/company/history", "company-history", 200),
        ("contoso-mpn-admin", "/company/review", "company-review-others", 200),
        ("contoso-mpn-admin", "/accessibility", "accessibility", 200),
        ("contoso-mpn-admin", "/version", "version", 200),
        ("contoso-mpn-admin", "/me", "me", 200),
        ("contoso-mpn-admin", "/me/sessions", "me-sessions", 200),
        ("contoso-mpn-admin", "/help/roles", "help-roles", 200),
        ("contoso-mpn-admin", "/tools/purchase?offer=map&holds=map%3A2021-03-15&trainers=0", "tools-purchase", 200),
        ("contoso-viewer", "/memberships/offers/licenses", "licenses", 200),
        ("contoso-viewer", "/memberships/offers/terms", "terms", 200),
        ("tailspin-mpn-admin", "/memberships/offers/lap", "offer-held", 200),
        ("litware-global-admin", "/memberships/offers/network", "offer-network", 200),
        ("contoso-mpn-admin", "/tools/refund?purchasedOn=2021-09-02&on=2021-10-02", "tools-refund", 200),
        ("contoso-mpn-admin", "/nowhere", "error-404", 404),
        ("contoso-mpn-admin", "/staff", "error-403", 403),
        ("contoso-account-admin", "/company/edit", "company-edit", 200),
        ("contoso-user", "/", "home-no-role", 200),
        ("contoso-viewer", "/", "home-viewer", 200),
        ("northwind-global-admin", "/", "home-northwind", 200),
        ("litware-global-admin", "/", "home-litware", 200),
        ("wideworld-mpn-admin", "/", "home-wideworld", 200),
        ("support", "/staff/partners/9999999", "staff-partner-wideworld", 200),
        ("support", "/staff/partners/1212121", "staff-partner-litware", 200),
        ("auditor", "/staff", "staff-auditor", 200),
        ("operator", "/", "home-operator", 200),
        ("operator", "/staff/site", "staff-site", 200),
    ];

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task Every_page_beside_the_journeys_is_sound(string language)
    {
        var site = await StartSiteAsync();
        foreach (var person in Stops.GroupBy(stop => stop.Person))
        {
            var visitor = await SignInAsync(site, person.Key, language);
            foreach (var (_, path, name, status) in person)
            {
                await visitor.GoAsync(path, status);
                await Look.AtAsync(visitor, name);
            }
        }

        var julien = await SignInAsync(site, "contoso-mpn-admin", language);
        await julien.GoAsync("/memberships");
        await julien.Page.Locator(".row-name a").First.ClickAsync();
        await Expect(julien.Page).ToHaveURLAsync(new Regex("/memberships/[^/]+$"));
        await Look.AtAsync(julien, "membership");
        var kenji = await SignInAsync(site, "wideworld-mpn-admin", language);
        await new RenewalSteps(kenji).OpenGatesAsync();
        await Look.AtAsync(kenji, "gates-partly");
    }
}
