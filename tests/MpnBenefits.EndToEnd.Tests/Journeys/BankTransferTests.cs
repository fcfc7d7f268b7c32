using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MpnBenefits.EndToEnd.Tests.Journeys;

[Collection(FirstHalf.Name)]
public sealed class BankTransferTests(Browser browser) : Journey(browser)
{
    private const string Pdf = "%PDF-1.4 a transfer";

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task A_transfer_renews_once_support_has_recorded_the_money(string language)
    {
        var site = await StartSiteAsync();
        var claire = await SignInAsync(site, "contoso-global-admin", language);
        await new RenewalSteps(claire).ConfirmAsync();

        var julien = await SignInAsync(site, "contoso-mpn-admin", language);
        var steps = new RenewalSteps(julien);
        await steps.ChooseAsync(steps.Transfer);
        await Look.AtAsync(julien, "check-transfer");
        await ApproveAsync(julien);
        await julien.Page.FillAsync("#Input_PurchaseOrder", "BC-2021/77");
        await steps.Primary.ClickAsync();
        await Expect(steps.Done.Locator("time")).ToHaveAttributeAsync("datetime", "2021-09-29");
        await Look.AtAsync(julien, "transfer");
        var order = await steps.ReferenceAsync();
        await julien.GoAsync("/");
        await Expect(julien.Page.Locator($".tasks a[href='/orders/{order}']")).ToBeVisibleAsync();
        await Look.AtAsync(julien, "home-transfer");
        await julien.GoAsync($"/orders/{order}");
        await Look.AtAsync(julien, "order-awaiting");
        Assert.Equal(0, Ledger.Renewed(site));
        await ProveAsync(julien, order);

        var sophie = await SignInAsync(site, "support", language);
        await sophie.GoAsync("/staff/money");
        await Look.AtAsync(sophie, "staff-money");
        await sophie.Page.Locator($"a[href='/staff/orders/{order}/payment']").ClickAsync();
        var proof = await sophie.Context.APIRequest.GetAsync((await sophie.Page.Locator("#proofs ~ ul a").GetAttributeAsync("href"))!);
        Assert.Equal(("application/pdf", Pdf), (proof.Headers["content-type"], await proof.TextAsync()));
        await Expect(sophie.Page.Locator("#Input_Reference")).ToBeVisibleAsync();
        await Look.AtAsync(sophie, "staff-payment");
        await sophie.Page.Locator("main button.btn-primary").ClickAsync();
        await Expect(sophie.Page.Locator(".error-summary li, [role=alert] li").First).ToBeVisibleAsync();
        await Look.AtAsync(sophie, "staff-payment-empty");
        await RecordAsync(sophie, "21/09/TRF-4711");
        await Expect(sophie.Page.Locator(".notice")).ToContainTextAsync(order);
        await Look.AtAsync(sophie, "staff-partner-paid");

        await julien.GoAsync("/");
        await julien.Page.Locator("article.card a").First.ClickAsync();
        await Expect(julien.Page).ToHaveURLAsync(new Regex("/memberships/[^/]+$"));
        await Expect(julien.Page.Locator("main")).ToContainTextAsync("2022");
        await Look.AtAsync(julien, "membership-renewed");
        await julien.GoAsync($"/orders/{order}");
        await julien.Page.Locator("main .deeds a").ClickAsync();
        await Expect(steps.Done.Locator("time")).ToHaveAttributeAsync("datetime", "2022-08-30");
        Assert.Equal((0L, 1L, 1L), (Ledger.Approved(site), Ledger.Orders(site), Ledger.Renewed(site)));
        await PrintInvoiceAsync(julien, order);
    }

    /// <summary>The sheet for whoever approves, and a pro forma before anything is ordered.</summary>
    private static async Task ApproveAsync(Visitor julien)
    {
        var page = julien.Page;
        await page.FillAsync("#Input_Attention", "Service comptabilité");
        var proForma = await page.RunAndWaitForDownloadAsync(() => page.Locator("button[formaction*=ProForma]").ClickAsync());
        Assert.StartsWith("pro-forma-", proForma.SuggestedFilename, StringComparison.Ordinal);
        await page.Locator("a[href$='/approval']").ClickAsync();
        await Look.AtAsync(julien, "approval", picture: true);
        await page.GoBackAsync();
    }

    /// <summary>The invoice on screen, as a PDF and on paper.</summary>
    private static async Task PrintInvoiceAsync(Visitor julien, string order)
    {
        var page = julien.Page;
        await julien.GoAsync($"/orders/{order}");
        await Look.AtAsync(julien, "order-paid");
        await julien.GoAsync("/invoices");
        await Look.AtAsync(julien, "invoices");
        await page.Locator("tbody th a").ClickAsync();
        await Expect(page.Locator(".paper")).ToContainTextAsync("BC-2021/77");
        await Look.AtAsync(julien, "invoice", picture: true);
        var file = await julien.Context.APIRequest.GetAsync(page.Url + "/pdf");
        Assert.Equal("application/pdf", file.Headers["content-type"]);
        Assert.InRange((await file.BodyAsync()).Length, 1000, 200 * 1024);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.Locator(".bar")).ToBeHiddenAsync();
        await Expect(page.Locator(".paper")).ToBeVisibleAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
    }

    /// <summary>Forgets the document first, then sends it.</summary>
    private static async Task ProveAsync(Visitor julien, string order)
    {
        var page = julien.Page;
        await page.Locator($"a[href='/orders/{order}/proof']").ClickAsync();
        await page.Locator("form[enctype] .btn-primary").ClickAsync();
        await Expect(page.Locator("#document-error")).ToBeVisibleAsync();
        await Look.AtAsync(julien, "proof-empty");
        await page.SetInputFilesAsync("#document", new FilePayload { Name = "virement.pdf", MimeType = "application/pdf", Buffer = System.Text.Encoding.ASCII.GetBytes(Pdf) });
        await page.Locator("form[enctype] .btn-primary").ClickAsync();
        await Expect(page.Locator(".notice")).ToContainTextAsync("virement.pdf");
        await Look.AtAsync(julien, "proof");
    }

    private static async Task RecordAsync(Visitor sophie, string reference)
    {
        var page = sophie.Page;
        await page.FillAsync("#Input_Reference", reference);
        await page.FillAsync("#Input_Day", "20");
        await page.FillAsync("#Input_Month", "9");
        await page.FillAsync("#Input_Year", "2021");
        await page.FillAsync("#Input_Reason", "Statement of 20 September, line 12");
        await page.Locator("main button.btn-primary").ClickAsync();
    }
}
