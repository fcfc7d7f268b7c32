using Microsoft.EntityFrameworkCore;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Web.Tests.Pages.Company;

public sealed class LegalEntityTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "enewing and buying wait until the new country is verified", "Lyon (former legal entity)")]
    [InlineData("fr", "enouvellements et achats attendent que le nouveau pays soit vérifié", "Lyon (ancienne entité juridique)")]
    public async Task Another_country_is_said_beforehand_and_holds(string language, string holds, string former)
    {
        var partner = await portal.Given.PartnerAsync();
        var location = await partner.LocationAsync();
        var screen = await portal.OpenAsync($"/company/locations/{location}/legal-entity", partner.GlobalAdmin, language);
        Assert.Contains(holds, screen.Text, StringComparison.Ordinal);
        Assert.Equal(former, screen.Value("FormerName"));
        screen.AssertFewStatements();
        Assert.NotEmpty((await screen.SubmitAsync(("FormerName", " "))).Alert);
        Assert.StartsWith(portal.Say(new LocationNameTaken("Éclair Nord", location), language), (await screen.SubmitAsync(("FormerName", "eclair nord"))).Alert, StringComparison.Ordinal);

        var after = await screen.SubmitAsync();

        Assert.Contains(holds, after.Notice, StringComparison.Ordinal);
        var company = await portal.WithDbAsync(db => db.Companies.Of(partner.Id).Include(one => one.Locations).SingleAsync());
        Assert.Equal(("BE", Verification.Pending(portal.Today, holds: true), location), (company.Profile.Country, company.Verification, company.LegalEntity!.MpnId));
        Assert.Contains(company.StandingLocations, one => one.Name == former && one.Country == "FR");
    }

    [Fact]
    public async Task In_the_same_country_nothing_is_held_and_the_legal_entity_cannot_go()
    {
        var partner = await portal.Given.PartnerAsync();
        var location = await partner.LocationAsync(country: "FR");
        var screen = await portal.OpenAsync($"/company/locations/{location}/legal-entity", partner.GlobalAdmin);
        Assert.Contains("nothing is held", screen.Text, StringComparison.Ordinal);

        await screen.SubmitAsync();

        Assert.False((await portal.WithDbAsync(db => db.Companies.Of(partner.Id).SingleAsync())).Verification.Holds);
        Assert.Contains(portal.Say(new LegalEntityStays(location)), (await portal.OpenAsync($"/company/locations/{location}", partner.GlobalAdmin)).Text, StringComparison.Ordinal);
        Assert.Contains(portal.Say(new AlreadyLegalEntity(location)), (await screen.ReloadAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_Account_admin_does_not_name_it()
    {
        var partner = await portal.Given.PartnerAsync();

        Assert.Equal(403, (await portal.OpenAsync($"/company/locations/{await partner.LocationAsync()}/legal-entity", partner.AccountAdmin)).Status);
    }
}
