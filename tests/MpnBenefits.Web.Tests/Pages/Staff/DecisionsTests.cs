using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Web.Tests.Pages.Staff;

public sealed class DecisionsTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "Decisions", "Holds renewing and buying")]
    [InlineData("fr", "Décisions", "Bloque renouvellement et achat")]
    public async Task What_waits_stands_there_and_what_was_decided_does_not(string language, string title, string holds)
    {
        var waiting = await (await portal.Given.PartnerAsync("Attente SAS")).VerifiedAsAsync(Verification.Pending(portal.Today.AddDays(-4), holds: true));
        await waiting.DocumentAsync();
        var rejected = await (await portal.Given.PartnerAsync("Refus SAS")).VerifiedAsAsync(Verification.Rejected(portal.Today, "unreadable"));

        var screen = await portal.OpenAsync("/staff/decisions", "support", language);

        Assert.StartsWith(title, screen.Heading, StringComparison.Ordinal);
        var row = screen.All("tbody tr").Single(one => one.TextContent.Contains(waiting.MpnId.Value, StringComparison.Ordinal)).TextContent;
        Assert.Contains(holds, row, StringComparison.Ordinal);
        Assert.DoesNotContain(rejected.MpnId.Value, screen.Text, StringComparison.Ordinal);
        screen.AssertFewStatements();
    }

    [Fact]
    public async Task An_auditor_decides_nothing() =>
        Assert.Equal(403, (await portal.OpenAsync("/staff/decisions", await portal.Given.StaffAsync(StaffRoles.Auditor))).Status);
}
