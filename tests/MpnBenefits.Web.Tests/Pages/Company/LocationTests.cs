using Microsoft.EntityFrameworkCore;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Web.Tests.Pages.Company;

public sealed class LocationTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "Say in a sentence why the location should go.", "Support is asked to remove")]
    [InlineData("fr", "Dites en une phrase pourquoi l’emplacement doit disparaître.", "est demandée au support")]
    public async Task Its_removal_is_asked_with_a_sentence_once_and_can_be_withdrawn(string language, string required, string notice)
    {
        var partner = await portal.Given.PartnerAsync();
        var location = await partner.LocationAsync();
        var screen = await portal.OpenAsync($"/company/locations/{location}", partner.AccountAdmin, language);
        Assert.Equal(required, (await screen.SubmitAsync(("Because", " "))).Alert);

        var after = await screen.SubmitAsync(("Because", "The lease ends."));

        Assert.Contains(notice, after.Notice, StringComparison.Ordinal);
        Assert.StartsWith(portal.Say(new RemovalAlreadyAsked(portal.Today), language), (await screen.SubmitAsync(("Because", "Again."))).Alert, StringComparison.Ordinal);
        var withdrawn = await after.SubmitFormAsync("form[action*=Withdraw]");
        Assert.True(withdrawn.Has("#Because"));
        Assert.Equal(RemovalEnd.Withdrawn, (await portal.WithDbAsync(db => db.LocationRemovals.Of(partner.Id).SingleAsync())).Ended);
    }

    [Fact]
    public async Task Another_companys_location_is_not_found_and_an_MPN_admin_only_reads()
    {
        var (partner, other) = (await portal.Given.PartnerAsync(), await portal.Given.PartnerAsync());
        var (mine, theirs) = (await partner.LocationAsync(), await other.LocationAsync());

        Assert.Equal(404, (await portal.OpenAsync($"/company/locations/{theirs}", partner.GlobalAdmin)).Status);
        Assert.False((await portal.OpenAsync($"/company/locations/{mine}", partner.MpnAdmin)).Has("main form"));
    }
}
