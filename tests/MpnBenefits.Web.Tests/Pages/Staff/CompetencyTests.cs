using Microsoft.EntityFrameworkCore;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Purchases;

namespace MpnBenefits.Web.Tests.Pages.Staff;

public sealed class CompetencyTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "has to confirm it", "Security: no requirement is published; support accepted it on", "Accepted by support", "second person of support")]
    [InlineData("fr", "Un collègue doit confirmer", "Sécurité\u00a0: aucune exigence n’est publiée\u202f; le support l’a admise le", "Admises par le support", "seconde personne du support")]
    public async Task Two_people_accept_it_for_the_year_and_the_partner_reads_why(string language, string proposed, string reason, string outcome, string history)
    {
        var partner = await portal.Given.PartnerAsync();
        var membership = await partner.MembershipAsync("gold", AfterExtensions, 1, "security");
        var page = await portal.OpenAsync(Path(partner), "support", language);
        page.AssertFewStatements();
        Assert.Contains(proposed, (await page.SubmitFormAsync(Form, ("Input.Level", "gold"), ("Input.Because", "Their people teach it"))).Notice, StringComparison.Ordinal);
        Assert.False((await portal.OpenAsync(Path(partner), "support")).Has("#Answer"));
        var listed = await portal.OpenAsync("/staff/decisions", "support-lead", language);
        Assert.Contains(listed.Links, link => link.Href == Path(partner));
        listed.AssertFewStatements();

        var after = await (await portal.OpenAsync(Path(partner), "support-lead", language)).SubmitAsync(("Answer", "confirm"));

        Assert.Contains(partner.Name, after.Notice, StringComparison.Ordinal);
        var read = await portal.OpenAsync($"/memberships/{membership.Id.Value:D}", partner.Viewer, language);
        Assert.Contains(reason, read.Text, StringComparison.Ordinal);
        Assert.Contains("Their people teach it", read.Text, StringComparison.Ordinal);
        Assert.Equal([outcome], read.Texts("#competencies article > .head-title .pill"));
        read.AssertFewStatements();
        Assert.Contains(history, (await portal.OpenAsync($"/staff/partners/{partner.MpnId}/history", "support", language)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(partner.MpnId.Value, (await portal.OpenAsync("/staff/decisions", "support")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_proposed_it_withdraws_it_and_does_not_decide()
    {
        var partner = await portal.Given.PartnerAsync();
        var page = await portal.OpenAsync(Path(partner), "support");
        Assert.Equal("Say at which level.", (await page.SubmitFormAsync(Form, ("Input.Because", "Why not"))).Alert);
        Assert.StartsWith("Say why", (await page.SubmitFormAsync(Form, ("Input.Level", "silver"), ("Input.Because", " "))).Alert, StringComparison.Ordinal);
        await page.SubmitFormAsync(Form, ("Input.Level", "silver"), ("Input.Because", "Why not"));
        Assert.StartsWith(
            portal.Say(new DecisionStandsAlready(new("security"), portal.Today)), (await page.SubmitFormAsync(Form, ("Input.Level", "gold"), ("Input.Because", "Again"))).Alert, StringComparison.Ordinal);
        var colleagues = await portal.OpenAsync(Path(partner), "support-lead");
        Assert.Equal("Say what you decide.", (await colleagues.SubmitAsync()).Alert);

        var after = await (await portal.OpenAsync(Path(partner), "support")).SubmitFormAsync("form[action*=Withdraw]");

        Assert.Contains("is withdrawn", after.Notice, StringComparison.Ordinal);
        Assert.Contains("withdrawn", after.Texts("#past ~ ol .pill"));
        Assert.StartsWith(portal.Say(new DecisionNotWaiting(new("security"))), (await colleagues.SubmitAsync(("Answer", "confirm"))).Alert, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("support", "confirm")]
    [InlineData("support", "decline")]
    [InlineData("support-lead", "decline")]
    public async Task One_person_alone_decides_nothing_and_a_second_declines(string who, string answer)
    {
        var partner = await portal.Given.PartnerAsync();
        await (await portal.OpenAsync(Path(partner), "support")).SubmitFormAsync(Form, ("Input.Level", "silver"), ("Input.Because", "Why not"));
        using var browser = portal.Browser(await portal.DemoPersonAsync(who));
        var page = await browser.OpenAsync(Path(partner));

        await browser.PostAsync(Path(partner) + "?handler=Decide", [("Answer", answer), ("__RequestVerificationToken", page.Value("__RequestVerificationToken")!)]);

        var decision = await portal.WithDbAsync(db => db.CompetencyDecisions.Of(partner.Id).SingleAsync());
        Assert.Equal(who == "support" ? DecisionState.Proposed : DecisionState.Declined, decision.State);
    }

    [Fact]
    public async Task What_is_not_held_may_be_bought_within_the_year()
    {
        var partner = await portal.Given.PartnerAsync();
        await partner.DecidedAsync();

        var page = await portal.OpenAsync("/memberships/offers/silver", partner.MpnAdmin);

        Assert.Contains(portal.Say(new CompetencyQualifies(new("security"), new("silver"))), page.Text, StringComparison.Ordinal);
        page.AssertFewStatements();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task What_has_requirements_is_judged_by_them_and_others_open_nothing(string language)
    {
        var partner = await portal.Given.PartnerAsync();
        var judged = await portal.OpenAsync(Path(partner, "data-platform"), "support", language);

        Assert.Contains(portal.Say(new CompetencyHasRequirements(new("data-platform")), language), judged.Text, StringComparison.Ordinal);
        Assert.False(judged.Has("textarea"));
        Assert.Equal(404, (await portal.OpenAsync(Path(partner, "no-such-competency"), "support")).Status);
        Assert.Equal(403, (await portal.OpenAsync(Path(partner), await portal.Given.StaffAsync(StaffRoles.Auditor))).Status);
        Assert.Contains((await portal.OpenAsync($"/staff/partners/{partner.MpnId}", "support", language)).Links, link => link.Href == Path(partner));
    }

    private static readonly DateOnly AfterExtensions = new(2022, 3, 1);
    private const string Form = "form:has(textarea)";

    private static string Path(GivenPartner partner, string competency = "security") => $"/staff/partners/{partner.MpnId}/competencies/{competency}";
}
