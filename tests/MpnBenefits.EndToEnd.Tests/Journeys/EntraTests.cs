using System.Globalization;
using System.Text.RegularExpressions;
using MpnBenefits.TestIssuer;
using static Microsoft.Playwright.Assertions;
using Issuer = MpnBenefits.TestIssuer.TestIssuer;

namespace MpnBenefits.EndToEnd.Tests.Journeys;

/// <summary>Everybody comes from a directory: an issuer on loopback, reached over https as Entra ID is.</summary>
[Collection(SecondHalf.Name)]
public sealed class EntraTests(Browser browser) : Journey(browser), IAsyncLifetime
{
    private static readonly Guid Contoso = Guid.NewGuid();
    private static readonly Guid Operator = Guid.NewGuid();

    private readonly Account claire = Account.Of(Contoso, "Claire Martin", "claire.martin@contoso.example");
    private readonly Account julien = Account.Of(Contoso, "Julien Moreau", "julien.moreau@contoso.example");
    private readonly Account sophie = Account.Of(Operator, "Sophie Laurent", "sophie.laurent@operator.example", "Support.Agent");
    private readonly string trusted = Path.GetTempFileName();
    private Issuer issuer = null!;

    async Task IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        issuer = await Issuer.StartAsync(claire, julien, sophie);
        await File.WriteAllTextAsync(trusted, issuer.Authority.Pem);
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        await issuer.DisposeAsync();
        File.Delete(trusted);
    }

    [Theory]
    [InlineData("en", "No sign-in was waiting for this answer")]
    [InlineData("fr", "Aucune connexion n’attendait cette réponse")]
    public async Task People_of_a_directory_renew_and_sign_out(string language, string stale)
    {
        var site = await StartAsync();
        var first = await ComeAsync(site, claire, "/company/review", language);
        await Expect(first.Page).ToHaveURLAsync(new Regex("/company/review$"));
        await new RenewalSteps(first).ConfirmAsync();

        var second = await ComeAsync(site, julien, "/sign-in", language);
        var steps = new RenewalSteps(second);
        await steps.ChooseAsync(steps.Transfer);
        await steps.Primary.ClickAsync();
        var order = await steps.ReferenceAsync();

        var third = await ComeAsync(site, sophie, $"/staff/orders/{order}/payment", language);
        await RecordAsync(third);
        await Expect(third.Page.Locator(".notice")).ToContainTextAsync(order);

        await second.GoAsync($"/orders/{order}");
        await second.Page.Locator("main .deeds a").ClickAsync();
        await Expect(steps.Done).ToBeVisibleAsync();
        Assert.Equal((1L, 1L), (Ledger.Orders(site), Ledger.Renewed(site)));

        await SignOutAsync(second);
        await Look.AtAsync(second, "signed-out", picture: true);
        await second.Page.GotoAsync("/memberships");
        await Expect(second.Page.Locator("h1")).ToHaveTextAsync("Pick an account");

        await second.GoAsync("/signin-oidc", 400);
        await Expect(second.Page.Locator("h1")).ToHaveTextAsync(stale);
        await Look.AtAsync(second, "sign-in-problem", picture: true);
    }

    [Fact]
    public async Task Who_does_not_consent_reads_so_and_can_try_again()
    {
        var site = await StartAsync();
        var visitor = await VisitAsync(site);
        visitor.Expects(403);
        await visitor.Page.GotoAsync("/memberships");
        await visitor.Page.Locator("button[value=refuse]").ClickAsync();
        await Expect(visitor.Page).ToHaveURLAsync(new Regex("/sign-in/problem/refused"));
        await Expect(visitor.Page.Locator("h1")).ToHaveTextAsync("Access was declined");

        await visitor.Page.Locator("main .btn-primary").ClickAsync();
        await ChooseAsync(visitor, julien);

        await Expect(visitor.Page).ToHaveURLAsync(new Regex("/memberships$"));
    }

    private async Task<Site> StartAsync()
    {
        var site = await StartSiteForRealAsync(
            new Dictionary<string, string>
            {
                ["AzureAd__Instance"] = issuer.Instance.ToString(),
                ["AzureAd__TenantId"] = "organizations",
                ["AzureAd__ClientId"] = Issuer.ClientId,
                ["AzureAd__ClientSecret"] = Issuer.ClientSecret,
                ["Portal__StaffTenant"] = Operator.ToString("D"),
                ["Portal__Bank__Holder"] = "MPN Benefits",
                ["Portal__Bank__Account"] = "FR76 3000 6000 0112 3456 7890 189",
                ["Portal__Seller__Name"] = "Programme Operations Ltd",
                ["Portal__Seller__AddressLine1"] = "1 Harbour Street",
                ["Portal__Seller__PostalCode"] = "D01 XY00",
                ["Portal__Seller__City"] = "Dublin",
                ["Portal__Seller__Country"] = "IE",
                ["SSL_CERT_FILE"] = trusted,
            },
            made => DirectoryPeople.Known(made, ("contoso-global-admin", claire), ("contoso-mpn-admin", julien)));
        issuer.Register(site.Address);
        return site;
    }

    private async Task<Visitor> ComeAsync(Site site, Account account, string path, string language)
    {
        var visitor = await VisitAsync(site, language);
        await visitor.Page.GotoAsync(path);
        await ChooseAsync(visitor, account);
        return visitor;
    }

    private static async Task ChooseAsync(Visitor visitor, Account account)
    {
        await Expect(visitor.Page.Locator("h1")).ToHaveTextAsync("Pick an account");
        await visitor.Page.Locator($"button[value='{account.Email}']").ClickAsync();
        await Expect(visitor.Page.Locator("form[action='/sign-out']").First).ToBeAttachedAsync();
    }

    private static async Task SignOutAsync(Visitor visitor)
    {
        await visitor.GoAsync("/");
        await visitor.Page.Locator("form[action='/sign-out']").First.EvaluateAsync("form => form.querySelector('button').click()");
        await Expect(visitor.Page).ToHaveURLAsync(new Regex("/signed-out$"));
    }

    private static async Task RecordAsync(Visitor visitor)
    {
        var (page, day) = (visitor.Page, DateTime.UtcNow);
        await page.FillAsync("#Input_Reference", "TRF-4711");
        await page.FillAsync("#Input_Day", day.Day.ToString(CultureInfo.InvariantCulture));
        await page.FillAsync("#Input_Month", day.Month.ToString(CultureInfo.InvariantCulture));
        await page.FillAsync("#Input_Year", day.Year.ToString(CultureInfo.InvariantCulture));
        await page.FillAsync("#Input_Reason", "Statement of today, line 12");
        await page.Locator("main button.btn-primary").ClickAsync();
    }
}
