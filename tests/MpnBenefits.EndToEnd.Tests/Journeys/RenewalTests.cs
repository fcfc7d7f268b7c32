using static Microsoft.Playwright.Assertions;

namespace MpnBenefits.EndToEnd.Tests.Journeys;

[Collection(FirstHalf.Name)]
public sealed class RenewalTests(Browser browser) : Journey(browser)
{
    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_renewal_goes_from_sign_in_to_the_confirmation(string language)
    {
        var said = Said[language];
        var site = await StartSiteAsync();
        var julien = await VisitAsync(site, language);
        var steps = new RenewalSteps(julien);
        await julien.GoAsync("/");
        await Look.AtAsync(julien, "public");
        await julien.GoAsync("/demo/sign-in");
        await Look.AtAsync(julien, "sign-in");

        await julien.BeAsync("contoso-mpn-admin");
        await Expect(julien.Page.Locator("h1")).ToContainTextAsync(said.Headline);
        await Expect(julien.Page.Locator("h1 time")).ToHaveAttributeAsync("datetime", "2021-09-29");
        await Look.AtAsync(julien, "home", picture: true);

        await steps.OpenGatesAsync();
        await Expect(julien.Page.Locator(".facts")).ToContainTextAsync(said.Facts);
        await Expect(julien.Page.Locator(".gate", new() { HasText = said.ProfileGate })).ToContainTextAsync(said.ProfileReason);
        await Expect(julien.Page.Locator(".instead")).ToContainTextAsync(said.NotYet);
        await Look.AtAsync(julien, "renewal-gates", picture: true);
        await steps.AskAsync("Claire");
        await Expect(julien.Page.Locator(".notice")).ToHaveTextAsync(said.Asked);

        var claire = await SignInAsync(site, "contoso-global-admin", language);
        await Expect(claire.Page.Locator(".tasks h3").First).ToHaveTextAsync(said.AskedToConfirm);
        await Look.AtAsync(claire, "home-asked");
        await new RenewalSteps(claire).ConfirmAsRequestedAsync();
        await Expect(claire.Page.Locator(".notice")).ToContainTextAsync("Julien Moreau");
        await Look.AtAsync(claire, "company-review");

        await julien.GoAsync("/");
        await Expect(julien.Page.Locator(".notice")).ToContainTextAsync("Claire Martin");
        await steps.ChooseAsync(steps.Card);
        await Expect(julien.Page.Locator("dl.summary")).ToContainTextAsync(said.Year);
        await Expect(steps.Primary).ToHaveTextAsync(said.Pay);
        await Look.AtAsync(julien, "check-answers", picture: true);

        await steps.OrderAsync();
        await Look.AtAsync(julien, "gateway");
        await steps.Decline.ClickAsync();
        await steps.AtCheckAsync();
        await Expect(julien.Page.Locator(".notice")).ToHaveTextAsync(said.Declined);
        Assert.Equal((0L, 0L), (Ledger.Approved(site), Ledger.Renewed(site)));

        await steps.OrderAsync();
        await steps.ApproveAsync();
        await Expect(julien.Page.Locator("h1")).ToContainTextAsync(said.Renewed);
        await Expect(julien.Page.Locator("h1 time")).ToHaveAttributeAsync("datetime", "2022-08-30");
        Assert.Matches("^2021-[0-9]{6}$", await steps.ReferenceAsync());
        await Look.AtAsync(julien, "confirmation", picture: true);
        Ledger.PaidOnce(site);
    }

    public static TheoryData<string> Languages => [.. Said.Keys];

    private static Dictionary<string, Sentences> Said { get; } = new()
    {
        ["en"] = new(
            Headline: "Silver membership can be renewed until Wednesday 29 September 2021",
            Facts: "10 days left",
            ProfileGate: "Company profile",
            ProfileReason: "Claire Martin",
            NotYet: "You can pay once this is settled",
            Asked: "Your request is sent. It is on Claire Martin’s home page.",
            AskedToConfirm: "Julien Moreau asks you to confirm the company profile",
            Year: "2022",
            Pay: "Pay 1,600.00 €",
            Declined: "The payment was not taken, and nothing was charged. You can try again or choose another way.",
            Renewed: "Paid."),
        ["fr"] = new(
            Headline: "renouvellement possible jusqu’au mercredi 29 septembre 2021",
            Facts: "encore 10 jours",
            ProfileGate: "Profil de l’entreprise",
            ProfileReason: "Claire Martin",
            NotYet: "Vous pourrez payer lorsque ceci sera réglé",
            Asked: "Votre demande est envoyée. Elle figure sur la page d’accueil de Claire Martin.",
            AskedToConfirm: "Julien Moreau vous demande de confirmer le profil de l’entreprise",
            Year: "2022",
            Pay: "Payer 1 600,00 €",
            Declined: "Le paiement n’a pas abouti et rien n’a été débité. Vous pouvez réessayer ou choisir un autre moyen.",
            Renewed: "C’est payé."),
    };

    private sealed record Sentences(
        string Headline,
        string Facts,
        string ProfileGate,
        string ProfileReason,
        string NotYet,
        string Asked,
        string AskedToConfirm,
        string Year,
        string Pay,
        string Declined,
        string Renewed);
}
