using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Web.Tests.Pages.Me;

public sealed class IndexTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "What you may do at", "Renew and pay")]
    [InlineData("fr", "Ce que vous pouvez faire chez", "Renouveler et payer")]
    public async Task One_sees_who_one_is_and_what_one_may_do(string language, string may, string deed)
    {
        var partner = await portal.Given.PartnerAsync();

        var screen = await portal.OpenAsync("/me", partner.MpnAdmin, language);

        Assert.Contains(may, screen.Text, StringComparison.Ordinal);
        Assert.Contains(deed, screen.Texts("main li"));
        screen.AssertFewStatements();
    }

    [Fact]
    public async Task Staff_see_their_own_side()
    {
        var screen = await portal.OpenAsync("/me", await portal.Given.StaffAsync(StaffRoles.Auditor));

        Assert.Contains("Find partners", screen.Texts("main li"));
        Assert.DoesNotContain("Record a payment", screen.Texts("main li"));
    }
}
