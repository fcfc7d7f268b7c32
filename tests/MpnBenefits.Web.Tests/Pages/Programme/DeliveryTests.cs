using System.Text;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Tests.Deliveries;

namespace MpnBenefits.Web.Tests.Pages.Programme;

public sealed class DeliveryTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Every_line_has_its_fate_and_one_word_puts_them_in_force()
    {
        var (who, partner) = (await OperatorAsync(), await (await portal.Given.PartnerAsync()).ReviewedAsync());
        var membership = await partner.MembershipAsync("silver", new DateOnly(2022, 1, 10), 1, "data-platform");
        await portal.DeliverAsync(who, GivenFile.Csv(GivenFile.SkillsHead, GivenFile.Exam(partner.MpnId, 1), "77,nothing,,,badge,,soon,,,"));
        var page = (await portal.OpenAsync("/staff/programme/evidence", who)).Links.First(link => link.Href.StartsWith("/staff/programme/evidence/", StringComparison.Ordinal) && !link.Href.EndsWith("/add", StringComparison.Ordinal)).Href;
        Assert.Single((await portal.OpenAsync(page, who)).All(".follow"));

        await portal.CheckDeliveriesAsync();
        var screen = (await portal.OpenAsync(page, who)).AssertFewStatements();
        Assert.Empty(screen.All(".follow"));
        Assert.Contains("no partner has the MPN ID 77", screen.Text, StringComparison.Ordinal);
        Assert.Contains("Lines that would change something: 1. Partners concerned: 1.", screen.Text, StringComparison.Ordinal);

        var after = await screen.PressAsync("Put one line in force");
        Assert.Contains("is in force", after.Notice, StringComparison.Ordinal);
        Assert.Contains(partner.MpnId.Value, (await portal.OpenAsync(page + "?fate=New", who)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("no partner has", (await portal.OpenAsync(page + "?fate=New", who)).Text, StringComparison.Ordinal);
        Assert.NotNull(membership);
    }

    [Fact]
    public async Task The_fates_can_be_taken_along_as_csv_in_the_readers_language()
    {
        var (who, partner) = (await OperatorAsync(), await portal.Given.PartnerAsync());
        var batch = await portal.DeliverAsync(who, GivenFile.Csv(GivenFile.SkillsHead, GivenFile.Exam(partner.MpnId, 1), GivenFile.Exam(partner.MpnId, 1)));
        await portal.CheckDeliveriesAsync();

        var file = await portal.Browser(who, "fr").DownloadAsync($"/staff/programme/evidence/{batch.Number}?handler=csv");
        var text = Encoding.UTF8.GetString(file);
        Assert.StartsWith("\uFEFFLigne,MPN ID,Sort,Motif,Objet,Connu auparavant", text, StringComparison.Ordinal);
        Assert.Contains($"2,{partner.MpnId},Nouvelle", text, StringComparison.Ordinal);
        Assert.Contains("La ligne 2 porte déjà sur la même chose", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_that_comes_too_late_is_refused_by_name()
    {
        var (who, partner) = (await OperatorAsync(), await portal.Given.PartnerAsync());
        var batches = new List<EvidenceBatch>();
        foreach (var person in new[] { 1, 2 })
        {
            batches.Add(await portal.DeliverAsync(who, GivenFile.Csv(GivenFile.SkillsHead, GivenFile.Exam(partner.MpnId, person))));
        }

        await portal.CheckDeliveriesAsync();
        var (first, second) = (await PageAsync(batches[0], who), await PageAsync(batches[1], who));
        await first.PressAsync("Put one line in force");
        Assert.Contains(portal.Say(new EvidenceChangedSince(batches[1].Number)), (await second.PressAsync("Put one line in force")).Alert, StringComparison.Ordinal);
        Assert.Contains(portal.Say(new DeliveryNotWaiting(batches[0].Number)), (await first.PressAsync("Discard")).Alert, StringComparison.Ordinal);

        await second.PressAsync("Check again");
        await portal.CheckDeliveriesAsync();
        Assert.Contains("is in force", (await (await PageAsync(batches[1], who)).PressAsync("Put one line in force")).Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_very_same_file_is_recognised()
    {
        var (who, partner) = (await OperatorAsync(), await portal.Given.PartnerAsync());
        var content = GivenFile.Csv(GivenFile.SkillsHead, GivenFile.Exam(partner.MpnId, 1));
        var first = await portal.DeliverAsync(who, content);
        await portal.CheckDeliveriesAsync();
        await (await PageAsync(first, who)).PressAsync("Put one line in force");
        var again = await portal.DeliverAsync(who, content);
        await portal.CheckDeliveriesAsync();

        var screen = await PageAsync(again, who);
        Assert.Contains("The very same file has been in force", screen.Text, StringComparison.Ordinal);
        Assert.Contains("nothing to put in force", screen.Text, StringComparison.Ordinal);
        Assert.Contains("is discarded", (await screen.PressAsync("Discard")).Notice, StringComparison.Ordinal);
        Assert.Equal(404, (await portal.OpenAsync("/staff/programme/evidence/999999", who)).Status);
    }

    private Task<PersonId> OperatorAsync() => portal.Given.StaffAsync(StaffRoles.Operator);

    private Task<Screen> PageAsync(EvidenceBatch batch, PersonId who) => portal.OpenAsync($"/staff/programme/evidence/{batch.Number}", who);
}
