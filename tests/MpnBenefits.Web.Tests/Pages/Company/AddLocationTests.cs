using Microsoft.EntityFrameworkCore;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Web.Tests.Pages.Company;

public sealed class AddLocationTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly (string, string)[] Ghent =
        [("Input.Name", "Gand Sud"), ("Input.AddressLine1", "1 Korenmarkt"), ("Input.PostalCode", "9000"), ("Input.City", "Gent"), ("Input.Country", "BE")];

    [Theory]
    [InlineData("en", "Gand Sud is added, with the MPN ID")]
    [InlineData("fr", "Gand Sud est ajouté, sous l’ID MPN")]
    public async Task It_gets_an_MPN_ID_of_its_own_by_which_support_finds_the_partner(string language, string notice)
    {
        var partner = await portal.Given.PartnerAsync();

        var after = await (await portal.OpenAsync("/company/locations/add", partner.AccountAdmin, language)).SubmitAsync(Ghent);

        Assert.StartsWith(notice, after.Notice, StringComparison.Ordinal);
        var location = Assert.Single(await portal.WithDbAsync(db => db.Companies.Of(partner.Id).SelectMany(company => company.Locations).ToListAsync()));
        Assert.NotEqual(partner.MpnId, location.MpnId);
        Assert.Contains(await partner.HistoryAsync(), line => line.What == nameof(LocationAdded));
        Assert.Contains(partner.Name, (await portal.OpenAsync($"/staff/partners/{location.MpnId}", "support")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_name_is_refused_naming_who_has_it_and_what_was_typed_stays()
    {
        var partner = await portal.Given.PartnerAsync();
        var location = await partner.LocationAsync("GåndSud");

        var refused = await (await portal.OpenAsync("/company/locations/add", partner.GlobalAdmin)).SubmitAsync(Ghent);

        Assert.StartsWith(portal.Say(new LocationNameTaken("GåndSud", location)), refused.Alert, StringComparison.Ordinal);
        Assert.Equal(("Gand Sud", "1 Korenmarkt"), (refused.Value("Input.Name"), refused.Value("Input.AddressLine1")));
    }

    [Fact]
    public async Task What_is_missing_is_said_at_its_field()
    {
        var partner = await portal.Given.PartnerAsync();

        var refused = await (await portal.OpenAsync("/company/locations/add", partner.GlobalAdmin)).SubmitAsync(("Input.Country", "XX"));

        Assert.Equal(5, refused.Errors.Count);
        Assert.Equal(403, (await portal.OpenAsync("/company/locations/add", partner.MpnAdmin)).Status);
    }
}
