using static Microsoft.Playwright.Assertions;

namespace MpnBenefits.EndToEnd.Tests.Journeys;

/// <summary>A location is added and named legal entity; its country is another one, so renewing waits for the verification.</summary>
[Collection(FirstHalf.Name)]
public sealed class PlacesTests(Browser browser) : Journey(browser)
{
    [Fact]
    public async Task A_new_location_becomes_the_legal_entity_and_holds_the_renewal()
    {
        var site = await StartSiteAsync();
        var claire = await SignInAsync(site, "contoso-global-admin");
        await claire.GoAsync("/company/locations/add");
        await Look.AtAsync(claire, "location-add");
        await claire.Page.FillAsync("#Input_Name", "Contoso Gent");
        await claire.Page.FillAsync("#Input_AddressLine1", "1 Korenmarkt");
        await claire.Page.FillAsync("#Input_PostalCode", "9000");
        await claire.Page.FillAsync("#Input_City", "Gent");
        await claire.Page.SelectOptionAsync("#Input_Country", "BE");
        await claire.Page.Locator("main form .btn-primary").ClickAsync();
        await Expect(claire.Page.Locator(".notice")).ToContainTextAsync("Contoso Gent");
        await Look.AtAsync(claire, "locations");

        await claire.Page.Locator("tbody a", new() { HasText = "Contoso Gent" }).ClickAsync();
        await Look.AtAsync(claire, "location");
        await claire.Page.Locator("main .head a.btn").ClickAsync();
        await Look.AtAsync(claire, "legal-entity");
        await claire.Page.Locator("main form .btn-outline-danger").ClickAsync();
        await Expect(claire.Page.Locator(".notice")).ToContainTextAsync("Contoso Gent");

        await claire.GoAsync("/company/verification");
        await Expect(claire.Page.Locator("main .head .pill-info")).ToBeVisibleAsync();

        await ProveDirectoryAsync(claire);
    }

    /// <summary>A directory is proved by a record that is published at its domain.</summary>
    private static async Task ProveDirectoryAsync(Visitor claire)
    {
        await claire.GoAsync("/company/directories");
        await claire.Page.FillAsync("#Domain", "contoso-labs.example");
        await claire.Page.Locator("main form:has(#Domain) button").ClickAsync();
        await Look.AtAsync(claire, "directories");
        var wanted = await claire.Page.Locator(".ref.wrap").InnerTextAsync();
        await claire.Page.Locator("main a[href^='/demo/dns']").ClickAsync();
        await claire.Page.FillAsync("#Value", wanted);
        await claire.Page.Locator("main form .btn-primary").ClickAsync();
        await claire.GoAsync("/company/directories");
        await claire.Page.Locator("form[action*=Check] button").ClickAsync();
        await Expect(claire.Page.Locator(".notice")).ToContainTextAsync("contoso-labs.example");
    }
}
