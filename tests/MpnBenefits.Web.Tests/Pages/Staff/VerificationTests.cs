using Microsoft.EntityFrameworkCore;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Web.Tests.Pages.Staff;

public sealed class VerificationTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "company check settled", "Say what you decide.")]
    [InlineData("fr", "vérification de la société réglée", "Dites ce que vous décidez.")]
    public async Task A_check_that_waits_is_decided_once_and_the_partner_goes_on(string language, string notice, string required)
    {
        var partner = await (await portal.Given.PartnerAsync()).VerifiedAsAsync(Verification.Pending(portal.Today, holds: true));
        await partner.DocumentAsync();
        var screen = await portal.OpenAsync(Path(partner), "support", language);
        Assert.Contains("kbis.png", screen.Text, StringComparison.Ordinal);
        Assert.Equal(required, (await screen.SubmitAsync()).Alert);

        var after = await screen.SubmitAsync(("Input.Answer", "authorized"));

        Assert.Contains(notice, after.Notice, StringComparison.Ordinal);
        Assert.Equal(Verification.Authorized(portal.Today), await CheckAsync(partner));
        Assert.StartsWith(portal.Say(new NothingToVerify(portal.Today), language), (await screen.SubmitAsync(("Input.Answer", "unreadable"))).Alert, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rejected_it_carries_its_named_reason_to_the_partner()
    {
        var partner = await (await portal.Given.PartnerAsync()).VerifiedAsAsync(Verification.Pending(portal.Today, holds: true));

        await (await portal.OpenAsync(Path(partner), "support-lead")).SubmitAsync(("Input.Answer", "older-than-12-months"));

        Assert.Equal(Verification.Rejected(portal.Today, "older-than-12-months"), await CheckAsync(partner));
        Assert.Contains("older than 12 months", (await portal.OpenAsync("/company/verification", partner.GlobalAdmin)).Text, StringComparison.Ordinal);
        Assert.Contains("Reject: older than 12 months", (await portal.OpenAsync($"/staff/partners/{partner.MpnId}", "support")).Text, StringComparison.Ordinal);
    }

    private static string Path(GivenPartner partner) => $"/staff/partners/{partner.MpnId}/verification";

    private Task<Verification> CheckAsync(GivenPartner partner) => portal.WithDbAsync(db => db.Companies.Of(partner.Id).Select(company => company.Business).SingleAsync());
}
