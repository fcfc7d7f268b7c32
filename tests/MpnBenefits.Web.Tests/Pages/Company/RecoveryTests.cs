using Microsoft.EntityFrameworkCore;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Web.Tests.Pages.Company;

public sealed class RecoveryTests(Portal portal) : IClassFixture<Portal>
{
    private const string Page = "/company/recovery";

    [Theory]
    [InlineData("en", "Support has your request", "asked support on", "You are Global admin now")]
    [InlineData("fr", "Le support a votre demande", "a demandé au support le", "Vous êtes maintenant administrateur général")]
    public async Task Two_support_people_and_three_days_give_the_role_and_everybody_sees_it(string language, string sent, string seen, string taken)
    {
        var partner = await portal.Given.PartnerAsync();
        var asked = await (await portal.OpenAsync(Page, partner.User, language)).SubmitAsync(("Why", "Claire left in August"));
        Assert.Contains(sent, asked.Notice, StringComparison.Ordinal);
        Assert.Contains(seen, (await portal.OpenAsync("/", partner.Viewer, language)).Text, StringComparison.Ordinal);
        await ConfirmAsync(partner, "support");
        await ConfirmAsync(partner, "support-lead");
        Assert.False((await portal.OpenAsync(Page, partner.User, language)).Has("form[action*=Take]"));

        portal.MoveTo(portal.Today.AddDays(AdminRecovery.WaitingDays));
        var after = await (await portal.OpenAsync(Page, partner.User, language)).SubmitFormAsync("form[action*=Take]");

        Assert.Contains(taken, after.Notice, StringComparison.Ordinal);
        Assert.Equal(200, (await portal.OpenAsync("/company/people/invite", partner.User)).Status);
        var history = await partner.HistoryAsync();
        Assert.Equal(2, history.Count(line => line.What == nameof(RecoveryConfirmed)));
        Assert.Contains(history, line => line.What == nameof(RecoveryEnded));
    }

    [Fact]
    public async Task Taken_too_early_or_by_another_it_is_refused()
    {
        var partner = await portal.Given.PartnerAsync();
        await partner.RecoveryAskedAsync();
        var page = await portal.OpenAsync(Page, partner.User);
        await ConfirmAsync(partner, "support");
        await ConfirmAsync(partner, "support-lead");

        var early = await page.SubmitFormAsync("form[action*=Withdraw]");
        Assert.Equal("The request is withdrawn.", early.Notice);
        Assert.StartsWith(portal.Say(new RecoveryNotOpen()), (await page.SubmitFormAsync("form[action*=Withdraw]")).Alert, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_admin_objects_and_it_is_over()
    {
        var partner = await portal.Given.PartnerAsync();
        await partner.RecoveryAskedAsync();

        var after = await (await portal.OpenAsync(Page, partner.AccountAdmin)).SubmitFormAsync("form[action*=Object]");

        Assert.Equal("The request is ended.", after.Notice);
        Assert.Equal(RecoveryEnd.Objected, (await portal.WithDbAsync(db => db.Recoveries.Of(partner.Id).SingleAsync())).Ended);
        Assert.DoesNotContain("asked support on", (await portal.OpenAsync("/", partner.User)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_at_a_time_with_a_reason_and_not_for_a_Global_admin()
    {
        var partner = await portal.Given.PartnerAsync();
        var form = await portal.OpenAsync(Page, partner.Viewer);
        Assert.Equal("Say what happened.", (await form.SubmitAsync(("Why", " "))).Alert);
        await partner.RecoveryAskedAsync();

        Assert.Contains("has asked already", (await form.SubmitAsync(("Why", "Me too"))).Alert, StringComparison.Ordinal);
        Assert.False((await portal.OpenAsync(Page, partner.GlobalAdmin)).Has("textarea"));
    }

    private async Task ConfirmAsync(GivenPartner partner, string staff) =>
        await (await portal.OpenAsync($"/staff/partners/{partner.MpnId}/recovery", staff)).SubmitAsync(("Answer", "confirm"), ("Note", "Called the number in the register"));
}
