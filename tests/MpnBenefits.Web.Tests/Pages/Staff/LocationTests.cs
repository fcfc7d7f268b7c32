using Microsoft.EntityFrameworkCore;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Web.Tests.Pages.Staff;

public sealed class LocationTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "is removed", "Say what you decide.", "Removed by support on")]
    [InlineData("fr", "est supprimé", "Dites ce que vous décidez.", "Supprimé par le support le")]
    public async Task Support_removes_it_once_and_its_number_and_history_stay(string language, string notice, string required, string told)
    {
        var partner = await portal.Given.PartnerAsync();
        var location = await partner.LocationAsync(asked: true);
        Assert.Contains(location.Value, (await portal.OpenAsync("/staff/decisions", "support", language)).Text, StringComparison.Ordinal);
        var screen = await portal.OpenAsync(Path(partner, location), "support", language);
        Assert.Contains("The lease ends.", screen.Text, StringComparison.Ordinal);
        Assert.Equal(required, (await screen.SubmitAsync()).Alert);

        var after = await screen.SubmitAsync(("Input.Answer", "remove"));

        Assert.Contains(notice, after.Notice, StringComparison.Ordinal);
        Assert.Contains(told, (await portal.OpenAsync($"/company/locations/{location}", partner.MpnAdmin, language)).Text, StringComparison.Ordinal);
        Assert.StartsWith(portal.Say(new NoRemovalWaits(location), language), (await screen.SubmitAsync(("Input.Answer", "remove"))).Alert, StringComparison.Ordinal);
        Assert.DoesNotContain((await portal.OpenAsync($"/staff/partners/{partner.MpnId}", "support")).Texts("#company dd"), text => text.Contains(location.Value, StringComparison.Ordinal));
        Assert.Contains(await partner.HistoryAsync(), line => line.What == nameof(LocationRemoved));
        await partner.LocationAsync();
    }

    [Fact]
    public async Task Refused_the_partner_reads_why_and_may_ask_again()
    {
        var partner = await portal.Given.PartnerAsync();
        var location = await partner.LocationAsync(asked: true);

        await (await portal.OpenAsync(Path(partner, location), "support-lead")).SubmitAsync(("Input.Answer", "still-in-use"), ("Input.Sentence", "Two orders are open."));

        var screen = await portal.OpenAsync($"/company/locations/{location}", partner.GlobalAdmin);
        Assert.Contains("It is still in use for transactions.", screen.Text, StringComparison.Ordinal);
        Assert.Contains("Two orders are open.", screen.Text, StringComparison.Ordinal);
        Assert.True(screen.Has("#Because"));
        Assert.Equal(1, await portal.WithDbAsync(db => db.LocationRemovals.Of(partner.Id).CountAsync()));
    }

    private static string Path(GivenPartner partner, MpnId location) => $"/staff/partners/{partner.MpnId}/locations/{location}";
}
