using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Web.Tests.Pages.Company;

public sealed class IndexTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task The_profile_stands_as_it_is_with_its_locations()
    {
        var partner = await portal.Given.PartnerAsync();
        var location = Given.NewMpnId();
        await partner.ChangeAsync(company => company.AddLocation(location, "Éclair Nord", "Lille"));

        var screen = await portal.OpenAsync("/company", partner.MpnAdmin);

        Assert.Equal((200, partner.Name), (screen.Status, screen.Heading));
        Assert.Contains("1 place du Marché, 69002 Lyon", screen.Text, StringComparison.Ordinal);
        Assert.Contains("not given", screen.Text, StringComparison.Ordinal);
        Assert.Contains(("Locations: 1", "/company/locations"), screen.Links);
        Assert.Contains("The profile has not been confirmed yet.", screen.Text, StringComparison.Ordinal);
        Assert.Contains("A Global admin or an Account admin can change this.", screen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(screen.Links, link => link.Href.StartsWith("/company/edit", StringComparison.Ordinal));
        screen.AssertFewStatements();
    }

    [Fact]
    public async Task Those_who_may_are_led_to_the_field_to_change()
    {
        var partner = await portal.Given.PartnerAsync();
        await partner.ReviewedAsync();

        var screen = await portal.OpenAsync("/company", partner.AccountAdmin);
        var edit = await portal.OpenAsync("/company/edit", partner.AccountAdmin);

        Assert.StartsWith($"MPN ID {partner.MpnId}. Global {partner.MpnId} confirmed the profile on", screen.Texts(".standing")[0], StringComparison.Ordinal);
        var fields = screen.Links.Where(link => link.Href.StartsWith("/company/edit#", StringComparison.Ordinal)).ToList();
        Assert.Equal(12, fields.Count);
        Assert.All(fields, link => Assert.True(edit.Has(link.Href["/company/edit".Length..]), link.Href));
    }

    [Theory]
    [InlineData(VerificationState.Authorized, "en", "Verified")]
    [InlineData(VerificationState.Pending, "fr", "Vérification en cours")]
    [InlineData(VerificationState.Rejected, "fr", "Vérification rejetée")]
    public async Task The_verification_has_its_word(VerificationState state, string language, string word)
    {
        var partner = await portal.Given.PartnerAsync();
        await partner.VerifiedAsAsync(new Verification { State = state, Since = portal.Today });

        Assert.Equal([word], (await portal.OpenAsync("/company", partner.GlobalAdmin, language)).Texts("h1 + .pill"));
    }

    [Fact]
    public async Task A_report_viewer_does_not_see_it() =>
        Assert.Equal(403, (await portal.OpenAsync("/company", (await portal.Given.PartnerAsync()).Viewer)).Status);
}
