using Microsoft.EntityFrameworkCore;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Web.Tests.Pages.Company;

public sealed class PersonTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "are changed, from the next click on")]
    [InlineData("fr", "sont modifiés, dès le prochain clic")]
    public async Task A_role_given_counts_on_the_next_click_and_one_taken_away_is_gone(string language, string saved)
    {
        var partner = await portal.Given.PartnerAsync();
        using var colleague = portal.Browser(partner.User);
        Assert.Equal(403, (await colleague.OpenAsync("/orders")).Status);

        var after = await (await OpenAsync(partner, partner.User, partner.GlobalAdmin, language)).SubmitAsync(("Roles", nameof(PortalRoles.MpnPartnerAdmin)));
        Assert.Contains(saved, after.Notice, StringComparison.Ordinal);
        Assert.Equal(200, (await colleague.OpenAsync("/orders")).Status);

        await (await OpenAsync(partner, partner.User, partner.GlobalAdmin, language)).SubmitAsync(("Roles", "None"));
        Assert.Equal(403, (await colleague.OpenAsync("/orders")).Status);
        Assert.Equal(3, (await partner.HistoryAsync()).Count(line => line.What == nameof(RolesGranted) && line.Facts.Contains($"{partner.User.Value:D}", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task The_last_global_admin_is_not_taken_away(string language)
    {
        var partner = await portal.Given.PartnerAsync();

        var after = await (await OpenAsync(partner, partner.GlobalAdmin, partner.GlobalAdmin, language)).SubmitAsync(("Roles", nameof(PortalRoles.ReportViewer)));

        Assert.StartsWith(portal.Say(new LastAdminStays(PortalRoles.GlobalAdmin), language), after.Alert, StringComparison.Ordinal);
        Assert.True((await MemberAsync(partner, partner.GlobalAdmin))!.HoldsAny(PortalRoles.GlobalAdmin));
    }

    [Fact]
    public async Task What_is_not_an_account_admins_to_give_stays_whatever_the_form_says()
    {
        var partner = await portal.Given.PartnerAsync();

        await (await OpenAsync(partner, partner.User, partner.AccountAdmin)).SubmitAsync(("Roles", nameof(PortalRoles.GlobalAdmin)), ("Roles", nameof(PortalRoles.ReportViewer)));

        Assert.False((await MemberAsync(partner, partner.User))!.HoldsAny(PortalRoles.GlobalAdmin));
    }

    [Fact]
    public async Task Others_do_not_get_there_and_one_admin_alone_is_warned_of()
    {
        var (partner, other) = (await portal.Given.PartnerAsync(), await portal.Given.PartnerAsync());

        Assert.Equal(403, (await OpenAsync(partner, partner.User, partner.MpnAdmin)).Status);
        Assert.Equal(404, (await OpenAsync(partner, other.User, partner.GlobalAdmin)).Status);
        await partner.GrantAsync(partner.AccountAdmin, PortalRoles.None);
        Assert.Contains("alone can give roles", (await portal.OpenAsync("/company/people", partner.GlobalAdmin)).Text, StringComparison.Ordinal);
    }

    private Task<Screen> OpenAsync(GivenPartner partner, Domain.PersonId colleague, Domain.PersonId who, string? language = null) =>
        portal.OpenAsync($"/company/people/{colleague.Value:D}", who, language);

    private Task<Member?> MemberAsync(GivenPartner partner, Domain.PersonId person) =>
        portal.WithDbAsync(db => db.Members.Of(partner.Id).SingleOrDefaultAsync(member => member.Person == person));
}
