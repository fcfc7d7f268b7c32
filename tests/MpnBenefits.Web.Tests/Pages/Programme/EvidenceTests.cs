using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Tests.Deliveries;

namespace MpnBenefits.Web.Tests.Pages.Programme;

public sealed class EvidenceTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "Being checked", "Exams and certifications")]
    [InlineData("fr", "Contrôle en cours", "Examens et certifications")]
    public async Task Deliveries_stand_there_with_how_far_they_are(string language, string state, string about)
    {
        var who = await portal.Given.StaffAsync(StaffRoles.Operator);
        var partner = await portal.Given.PartnerAsync();
        var batch = await portal.DeliverAsync(who, GivenFile.Csv(GivenFile.SkillsHead, GivenFile.Exam(partner.MpnId, 1)), "september.csv");

        var screen = await portal.OpenAsync("/staff/programme/evidence", who, language);
        Assert.Contains(screen.Links, link => link.Href == $"/staff/programme/evidence/{batch.Number}");
        Assert.Contains(state, screen.Text, StringComparison.Ordinal);
        Assert.Contains(about, screen.Text, StringComparison.Ordinal);
        screen.AssertFewStatements();
    }

    [Fact]
    public async Task Support_does_not() =>
        Assert.Equal(403, (await portal.OpenAsync("/staff/programme/evidence", await portal.Given.StaffAsync(StaffRoles.Support))).Status);
}
