using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MpnBenefits.EndToEnd.Tests.Journeys;

/// <summary>A new legal name is checked: rejected with a reason, answered with a document, authorised; then the company renews.</summary>
[Collection(SecondHalf.Name)]
public sealed class VerifyingTests(Browser browser) : Journey(browser)
{
    private const int Turns = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    [Theory]
    [InlineData("en", "letter by letter")]
    [InlineData("fr", "à la lettre")]
    public async Task A_rejected_profile_is_corrected_with_a_document_authorised_and_renewed(string language, string helps)
    {
        var site = await StartSiteAsync();
        var claire = await SignInAsync(site, "contoso-global-admin", language);
        await new RenewalSteps(claire).ConfirmAsync();
        await claire.GoAsync("/company/edit");
        await Look.AtAsync(claire, "company-edit");
        await claire.Page.FillAsync("#Input_LegalName", "Contoso France SAS");
        await claire.Page.Locator("main form .btn-primary").ClickAsync();
        await Expect(claire.Page.Locator(".notice")).ToBeVisibleAsync();

        var sophie = await SignInAsync(site, "support", language);
        await DecideAsync(sophie, "#Business-name-differs", looks: true);

        await claire.GoAsync("/company/verification");
        await Expect(claire.Page.Locator("main")).ToContainTextAsync(helps);
        await Look.AtAsync(claire, "verification-rejected", picture: true);
        await claire.Page.SetInputFilesAsync("#BusinessDocument", new FilePayload { Name = "kbis.pdf", MimeType = "application/pdf", Buffer = Encoding.ASCII.GetBytes("%PDF-1.4 extrait") });
        await claire.Page.Locator("form[enctype] .btn-primary").ClickAsync();
        await Expect(claire.Page.Locator(".notice")).ToContainTextAsync("kbis.pdf");
        await DecideAsync(sophie, "#Business-authorized");

        var julien = await SignInAsync(site, "contoso-mpn-admin", language);
        var steps = new RenewalSteps(julien);
        await steps.ChooseAsync(steps.Card);
        await steps.OrderAsync();
        await steps.ApproveAsync();
        Ledger.PaidOnce(site);

        await ProveMailboxAsync(claire);

        await claire.GoAsync("/company/people");
        await claire.Page.Locator(".change a").Last.ClickAsync();
        await Look.AtAsync(claire, "person");
    }

    /// <summary>Another contact: the letter with the link arrives in the demonstration's mailbox, and following it settles the check.</summary>
    private static async Task ProveMailboxAsync(Visitor claire)
    {
        await claire.GoAsync("/company/edit");
        await claire.Page.FillAsync("#Input_ContactEmail", "julien.moreau@contoso.example");
        await claire.Page.Locator("main form .btn-primary").ClickAsync();
        await Expect(claire.Page.Locator(".notice")).ToContainTextAsync("julien.moreau@contoso.example");
        var link = claire.Page.Locator(".letter a").First;
        for (var turn = 0; turn < Turns && await link.CountAsync() == 0; turn++)
        {
            await Task.Delay(Pause);
            await claire.GoAsync("/demo/letters");
        }

        await Look.AtAsync(claire, "demo-letters");
        await link.ClickAsync();
        await Look.AtAsync(claire, "confirm-email");
        await claire.Page.Locator("main form .btn-primary").ClickAsync();
        await claire.GoAsync("/company/verification");
        await Expect(claire.Page.Locator("section:has(#check-Email) .pill")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("pill-good"));
    }

    private static async Task DecideAsync(Visitor sophie, string answer, bool looks = false)
    {
        await sophie.GoAsync("/staff/decisions");
        if (looks)
        {
            await Look.AtAsync(sophie, "staff-decisions");
        }

        await sophie.Page.Locator("tbody a.btn").First.ClickAsync();
        if (looks)
        {
            await Look.AtAsync(sophie, "staff-verification");
        }

        await sophie.Page.CheckAsync(answer);
        await sophie.Page.Locator("main form .btn-primary").ClickAsync();
        await Expect(sophie.Page.Locator(".notice")).ToBeVisibleAsync();
    }
}
