using System.Text;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Deliveries;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Deliveries;
using MpnBenefits.Web.Tests.Deliveries;

namespace MpnBenefits.Web.Tests.Pages.Programme;

public sealed class AddEvidenceTests(Portal portal) : IClassFixture<Portal>
{
    private const string Page = "/staff/programme/evidence/add";

    [Fact]
    public async Task A_file_becomes_a_delivery_that_is_being_checked()
    {
        var partner = await portal.Given.PartnerAsync();
        var after = await (await OpenAsync()).SendFileAsync("main form", "C:\\temp\\septembre.csv", GivenFile.Csv(GivenFile.SkillsHead.Replace(',', ';'), GivenFile.Exam(partner.MpnId, 1).Replace(',', ';')));

        Assert.StartsWith("/staff/programme/evidence/", after.Path, StringComparison.Ordinal);
        Assert.Contains("septembre.csv", after.Text, StringComparison.Ordinal);
        Assert.Contains("0 of 1 lines are checked, 0 refused so far", after.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task A_file_that_cannot_be_read_is_refused_with_what_helps(string language)
    {
        var refused = new (byte[] Content, Refusal Why)[]
        {
            ([], new DeliveryTooLarge(DeliveryFile.LimitMegabytes)),
            (Encoding.Latin1.GetBytes("mpn_id;mcid;left_on\n1111111;é;2021-08-30\n"), new DeliveryNotUtf8()),
            (GivenFile.Csv("mpn_id,mcid,left_on"), new DeliveryWithoutLines()),
            (GivenFile.Csv("mpn_id,mcid"), new DeliveryColumnsMissing(DeliveryKind.Departures, ["left_on"])),
            (GivenFile.Csv("mpn_id,mcid,left_on,why"), new DeliveryColumnsUnknown(DeliveryKind.Departures, ["why"])),
            (GivenFile.Csv("mpn_id,mcid,mcid"), new DeliveryColumnTwice("mcid")),
            (GivenFile.Csv("mpn_id,mcid,left_on", "\"1111111,x,2021-08-30" + new string('x', 12_000)), new DeliveryQuoteOpen(1)),
        };
        foreach (var (content, why) in refused)
        {
            var screen = await (await OpenAsync(language)).SendFileAsync("main form", "evidence.csv", content);
            Assert.Contains(portal.Say(why, language)[..30], screen.Alert, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task No_file_is_asked_for() => Assert.Contains("Choose a CSV file", (await (await OpenAsync()).SubmitAsync()).Alert, StringComparison.Ordinal);

    [Fact]
    public async Task Each_kind_has_an_example_that_the_portal_takes()
    {
        foreach (var kind in Enum.GetValues<DeliveryKind>())
        {
            var file = await portal.Browser(await portal.Given.StaffAsync(StaffRoles.Operator)).DownloadAsync($"{Page}?handler=template&kind={kind}");
            Assert.False((await DeliveryFile.ReadAsync("x.csv", file, CancellationToken.None)).Refused(out _, out var read));
            Assert.Equal(kind, read.Kind);
        }

        Assert.Equal(404, (await portal.OpenAsync($"{Page}?handler=template&kind=none", await portal.Given.StaffAsync(StaffRoles.Operator))).Status);
    }

    private async Task<Screen> OpenAsync(string? language = null) => await portal.OpenAsync(Page, await portal.Given.StaffAsync(StaffRoles.Operator), language);
}
