using Microsoft.EntityFrameworkCore;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Requests;

namespace MpnBenefits.Web.Tests.Pages.Company;

public sealed class AskedTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "now holds the role", "gave it to you")]
    [InlineData("fr", "détient maintenant le rôle", "vous l’a donné")]
    public async Task One_click_gives_it_and_the_asker_goes_on(string language, string given, string told)
    {
        var partner = await portal.Given.PartnerAsync();
        var request = await partner.RoleAskedAsync();
        var page = await portal.OpenAsync(Path(request), partner.AccountAdmin, language);
        Assert.Contains("For the renewal", page.Text, StringComparison.Ordinal);
        page.AssertFewStatements();

        var after = await page.SubmitFormAsync("form[action*=Give]");

        Assert.Contains(given, after.Notice, StringComparison.Ordinal);
        Assert.Equal(200, (await portal.OpenAsync("/orders", partner.User)).Status);
        Assert.Contains(told, (await portal.OpenAsync("/", partner.User, language)).Text, StringComparison.Ordinal);
        Assert.Equal(portal.Say(new RequestAlreadyEnded(), language), (await page.SubmitFormAsync("form[action*=Give]")).Alert.Split('.')[0] + ".");
    }

    [Fact]
    public async Task Declined_with_a_sentence_the_asker_reads_it()
    {
        var partner = await portal.Given.PartnerAsync();
        var page = await portal.OpenAsync(Path(await partner.RoleAskedAsync()), partner.GlobalAdmin);
        Assert.Equal("Say why, in a sentence.", (await page.SubmitFormAsync("form[action*=Decline]")).Alert);

        await page.SubmitFormAsync("form[action*=Decline]", ("answer", "Julien does that."));

        Assert.Contains("Julien does that.", (await portal.OpenAsync("/", partner.User)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_on_the_persons_page_it_is_settled_too()
    {
        var partner = await portal.Given.PartnerAsync();
        var request = await partner.RoleAskedAsync();

        await (await portal.OpenAsync($"/company/people/{partner.User.Value:D}", partner.GlobalAdmin)).SubmitAsync(("Roles", nameof(PortalRoles.MpnPartnerAdmin)));

        Assert.Equal(RequestEnd.Done, (await portal.WithDbAsync(db => db.RoleRequests.Of(partner.Id).SingleAsync(one => one.Id == request.Id))).Ended);
    }

    [Fact]
    public async Task A_role_that_is_not_theirs_to_give_is_not_given()
    {
        var partner = await portal.Given.PartnerAsync();

        var page = await portal.OpenAsync(Path(await partner.RoleAskedAsync(PortalRoles.GlobalAdmin)), partner.AccountAdmin);

        Assert.False(page.Has("form[action*=Give]"));
        Assert.Contains("You cannot give this role", page.Text, StringComparison.Ordinal);
    }

    private static string Path(RoleRequest request) => $"/company/people/asked/{request.Id.Value:D}";
}
