using Microsoft.EntityFrameworkCore;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Web.Tests.Pages.Staff;

public sealed class RecoveryTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "Companies without an admin", "confirmed once", "confirmed twice")]
    [InlineData("fr", "Sociétés sans administrateur", "confirmé une fois", "confirmé deux fois")]
    public async Task Two_different_people_confirm_from_the_list(string language, string list, string once, string twice)
    {
        var partner = await portal.Given.PartnerAsync();
        await partner.RecoveryAskedAsync();
        var decisions = await portal.OpenAsync("/staff/decisions", "support", language);
        Assert.Contains(list, decisions.Text, StringComparison.Ordinal);
        Assert.Contains(decisions.Links, link => link.Href == Path(partner));
        var page = await portal.OpenAsync(Path(partner), "support", language);
        Assert.Contains("Our admin left in August", page.Text, StringComparison.Ordinal);
        page.AssertFewStatements();

        Assert.Contains(once, (await page.SubmitAsync(("Answer", "confirm"), ("Note", "Called"))).Notice, StringComparison.Ordinal);
        Assert.StartsWith(portal.Say(new SecondPersonNeeded(), language), (await page.SubmitAsync(("Answer", "confirm"), ("Note", "Called"))).Alert, StringComparison.Ordinal);
        Assert.False((await portal.OpenAsync(Path(partner), "support")).Has("input[value=confirm]"));
        Assert.Contains(twice, (await (await portal.OpenAsync(Path(partner), "support-lead", language)).SubmitAsync(("Answer", "confirm"), ("Note", "Read"))).Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refused_with_a_named_reason_it_is_over_and_a_note_is_needed_to_confirm()
    {
        var partner = await portal.Given.PartnerAsync();
        await partner.RecoveryAskedAsync();
        var page = await portal.OpenAsync(Path(partner), "support");
        Assert.Equal("Say what you decide.", (await page.SubmitAsync()).Alert);
        Assert.StartsWith("Say how you checked it", (await page.SubmitAsync(("Answer", "confirm"))).Alert, StringComparison.Ordinal);

        await page.SubmitAsync(("Answer", "admin-reachable"));

        Assert.Equal("admin-reachable", (await portal.WithDbAsync(db => db.Recoveries.Of(partner.Id).SingleAsync())).RefusedBecause);
        Assert.Equal(404, (await portal.OpenAsync(Path(partner), "support")).Status);
    }

    private static string Path(GivenPartner partner) => $"/staff/partners/{partner.MpnId}/recovery";
}
