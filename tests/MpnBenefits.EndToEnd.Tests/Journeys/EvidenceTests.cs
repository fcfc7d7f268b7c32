using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MpnBenefits.EndToEnd.Tests.Journeys;

/// <summary>
/// The operator delivers evidence, a competency at risk becomes safe and is renewed; an extension is added, and one that
/// was refused can be renewed with the fee still due.
/// </summary>
[Collection(FirstHalf.Name)]
public sealed class EvidenceTests(Browser browser) : Journey(browser)
{
    /// <summary>A year that no extension reaches.</summary>
    private static readonly DateOnly Then = new(2024, 9, 20);

    [Fact]
    public async Task Delivered_evidence_saves_a_competency_and_an_extension_another()
    {
        var site = await StartSiteAsync(Then);
        var daniel = await SignInAsync(site, "fabrikam-mpn-admin");
        await daniel.GoAsync("/competencies");
        await Look.AtAsync(daniel, "competencies");
        await daniel.Page.Locator("tbody a", new() { HasText = "Application Development" }).ClickAsync();
        await Expect(daniel.Page.Locator("main .head .pill")).ToContainTextAsync("At risk");

        var op = await SignInAsync(site, "operator");
        await DeliverAsync(op);
        await daniel.Page.ReloadAsync();
        await Expect(daniel.Page.Locator("main .head .pill")).ToContainTextAsync("Active");
        await Look.AtAsync(daniel, "competency");
        await daniel.GoAsync("/competencies/skills");
        await Look.AtAsync(daniel, "skills");

        await RenewAsync(site, daniel);
        await ExtendAsync(site, op);
    }

    /// <summary>The file is checked on the page that follows it, then put in force by one press.</summary>
    private static async Task DeliverAsync(Visitor op)
    {
        await op.GoAsync("/staff/programme/evidence/add");
        await Look.AtAsync(op, "evidence-add");
        const string lines = "mpn_id,competency,mcid,holder,kind,title,valid_from\n"
            + "3333333,app-development,MC700001,Nora Lind,certification,App Builder,2024-01-15\n"
            + "3333333,app-developement,MC700002,Sam Hill,certification,App Builder,2024-01-15\n";
        await op.Page.Locator("#File").SetInputFilesAsync(new FilePayload { Name = "september.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(lines) });
        await op.Page.Locator("main form .btn-primary").ClickAsync();
        await Expect(op.Page.Locator("main .head .pill")).ToContainTextAsync("Waiting for your word", new() { Timeout = Visitor.Patience });
        await Expect(op.Page.Locator("table")).ToContainTextAsync("app-developement");
        await Look.AtAsync(op, "delivery");
        await op.Page.Locator("main .head .btn-primary").ClickAsync();
        await Expect(op.Page.Locator(".notice")).ToContainTextAsync("is in force");
    }

    /// <summary>On the first day of the window, with the profile confirmed.</summary>
    private async Task RenewAsync(Site site, Visitor daniel)
    {
        await daniel.GoAsync("/demo/clock");
        await daniel.Page.FillAsync("#to", "2024-10-03");
        await daniel.Page.Locator("form.field button").First.ClickAsync();
        var grace = await SignInAsync(site, "fabrikam-account-admin");
        await new RenewalSteps(grace).ConfirmAsync();
        var steps = new RenewalSteps(daniel);
        await steps.ChooseAsync(steps.Card);
        await Expect(daniel.Page.Locator("main")).ToContainTextAsync("Application Development");
        await steps.OrderAsync();
        await steps.ApproveAsync();
        await daniel.GoAsync("/competencies/app-development");
        await Expect(daniel.Page.Locator("main .standing")).ToContainTextAsync("2 October 2025");
    }

    /// <summary>Cloud Business Applications, short of points, is carried by a row that the operator adds.</summary>
    private async Task ExtendAsync(Site site, Visitor op)
    {
        var kenji = await SignInAsync(site, "wideworld-mpn-admin");
        await kenji.GoAsync("/competencies/cloud-business-applications");
        await Expect(kenji.Page.Locator("main")).ToContainTextAsync("55 of 80 points");

        await op.GoAsync("/staff/programme/extensions/add");
        foreach (var (field, value) in new[] { ("Id", "autumn-2024"), ("From", "1/9/2024"), ("To", "31/10/2024"), ("Year", "2025"), ("Source", "Announcement of 1 October 2024") })
        {
            await op.Page.FillAsync("#Input_" + field, value);
        }

        await op.Page.Locator("main form .btn-primary").ClickAsync();
        await op.Page.Locator("main form:not([action*=handler]) .btn-primary").ClickAsync();
        await Expect(op.Page.Locator(".notice")).ToContainTextAsync("autumn-2024");

        await kenji.Page.ReloadAsync();
        await Expect(kenji.Page.Locator("main")).ToContainTextAsync("The fee stays due");
        await kenji.Page.Locator("main .head a.btn").ClickAsync();
        await Expect(kenji.Page.Locator("ol.gates")).ToContainTextAsync("Waived");
        await Expect(kenji.Page.Locator("main")).ToContainTextAsync("600,000");
    }
}
