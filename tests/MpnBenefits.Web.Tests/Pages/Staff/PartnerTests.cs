using Microsoft.EntityFrameworkCore;
using MpnBenefits.Domain.Audit;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Operations;

namespace MpnBenefits.Web.Tests.Pages.Staff;

public sealed class PartnerTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Opening_a_partner_is_written_down_once_a_visit()
    {
        var partner = await portal.Given.PartnerAsync();
        var agent = await portal.Given.StaffAsync(StaffRoles.Support);

        var screen = await portal.OpenAsync($"/staff/partners/{partner.MpnId}", agent);
        await screen.FollowAsync("Français");
        await portal.OpenAsync($"/staff/partners/{partner.MpnId}/history", agent);

        var line = Assert.Single(await OpenedAsync(partner));
        Assert.Equal((ActorKind.Staff, agent.Value.ToString("D"), portal.Clock.GetUtcNow()), (line.ActorKind, line.ActorId, line.At));
        Assert.Contains("Partner’s page opened", screen.Texts("#history li")[0], StringComparison.Ordinal);

        portal.Clock.Advance(OpenPartner.Visit + TimeSpan.FromSeconds(1));
        await portal.OpenAsync($"/staff/partners/{partner.MpnId}", agent);
        await portal.OpenAsync($"/staff/partners/{partner.MpnId}", "auditor");
        Assert.Equal(3, (await OpenedAsync(partner)).Count);
    }

    [Theory]
    [InlineData("/staff/partners/999999998")]
    [InlineData("/staff/partners/999999998/history")]
    [InlineData("/staff/partners/0123456")]
    [InlineData("/staff/partners/contoso")]
    public async Task An_unknown_MPN_ID_is_not_found(string path) => Assert.Equal(404, (await portal.OpenAsync(path, "support")).Status);

    [Theory]
    [InlineData("en", "is the location Nice")]
    [InlineData("fr", "est celui de l’emplacement Nice")]
    public async Task A_locations_MPN_ID_leads_to_the_global_one_and_says_so(string language, string sentence)
    {
        var partner = await portal.Given.PartnerAsync();
        var location = Given.NewMpnId();
        await partner.ChangeAsync(company => company.AddLocation(location, "Nice", "Nice"));

        var screen = await portal.OpenAsync($"/staff/partners/{location}", "support", language);

        Assert.Equal($"/staff/partners/{partner.MpnId}", screen.Path);
        Assert.Contains(sentence, screen.Notice, StringComparison.Ordinal);
        Assert.Single(await OpenedAsync(partner));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task The_gates_say_to_staff_what_they_say_to_the_partner(string language)
    {
        var partner = await portal.Given.PartnerAsync();
        var membership = await partner.MembershipAsync("silver", -5, "data-platform", "devops");
        await partner.ProvesAsync("data-platform", "silver");
        await partner.ProvesAsync("devops", "silver", peopleMissing: 1);

        var theirs = await portal.OpenAsync($"/renewals/{membership.Id.Value:D}", partner.MpnAdmin, language);
        var ours = await portal.OpenAsync($"/staff/partners/{partner.MpnId}", "support", language);

        var role = language == "fr" ? "Rôle" : "Role";
        var (expected, shown) = (Gates(theirs), Gates(ours));
        Assert.Equal(6, expected.Count);
        Assert.Equal(expected.Where(gate => gate.Key != role).OrderBy(gate => gate.Key), shown.Where(gate => gate.Key != role).OrderBy(gate => gate.Key));
    }

    [Fact]
    public async Task The_sentence_to_read_out_has_a_language_of_its_own()
    {
        var partner = await portal.Given.PartnerAsync();
        await partner.MembershipAsync("map", -5);

        var screen = await portal.OpenAsync($"/staff/partners/{partner.MpnId}?say=fr", "support");

        Assert.Equal("en", screen.Language);
        Assert.Equal("fr", screen.All("blockquote").Single().GetAttribute("lang"));
        var said = Assert.Single(screen.Texts("blockquote p"));
        Assert.StartsWith("Votre offre Microsoft Action Pack peut être renouvelée jusqu’au", said, StringComparison.Ordinal);
        Assert.Contains($"Account {partner.MpnId} ou Global {partner.MpnId} doit encore confirmer le profil de l’entreprise", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(12, "is active. It can be renewed from Sunday 3 October 2021 to Monday 1 November 2021.")]
    [InlineData(-30, "can be renewed until Monday 20 September 2021, 23:59 UTC. Nothing else is missing:")]
    [InlineData(-31, "The last day to renew your Microsoft Action Pack was Sunday 19 September 2021. It has lapsed. Your profile, people, orders and history are kept. A Global admin or an MPN partner admin can buy it again")]
    public async Task The_sentence_says_what_is_so_in_each_phase(int anniversaryInDays, string sentence)
    {
        var partner = await (await portal.Given.PartnerAsync()).ReviewedAsync();
        await partner.MembershipAsync("map", anniversaryInDays);

        var screen = await portal.OpenAsync($"/staff/partners/{partner.MpnId}", "support");

        Assert.Contains(sentence, screen.Texts("blockquote p")[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "1 of 2 people")]
    [InlineData("fr", "1 personne sur 2")]
    public async Task What_falls_short_is_said_in_words(string language, string shortfall)
    {
        var partner = await portal.Given.PartnerAsync();
        await partner.MembershipAsync("silver", 340, "app-integration");
        await partner.ProvesAsync("app-integration", "silver", peopleMissing: 1);

        var screen = await portal.OpenAsync($"/staff/partners/{partner.MpnId}", "support", language);

        Assert.Contains(shortfall, screen.Texts("#competencies dd")[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("support", "en")]
    [InlineData("support-lead", "fr")]
    [InlineData("operator", "en")]
    [InlineData("auditor", "fr")]
    public async Task Everything_a_partner_has_stands_on_one_page(string slug, string language)
    {
        var partner = await (await portal.Given.PartnerAsync()).WithOneOfEverythingAsync();

        var screen = await portal.OpenAsync($"/staff/partners/{partner.MpnId}", slug, language);

        Assert.Equal(200, screen.Status);
        Assert.All(screen.All(".anchors a"), link => Assert.True(screen.Has(link.GetAttribute("href")!), link.TextContent));
        Assert.Equal(3, screen.All("#orders tbody tr").Count());
        Assert.Single(screen.All("#requests li"));
        Assert.Equal(5, screen.All("#people dt").Count());
        Assert.Equal(slug.StartsWith("support", StringComparison.Ordinal), screen.Has("#orders .deeds a"));
    }

    [Theory]
    [InlineData("en", "holds no offer")]
    [InlineData("fr", "ne détient aucune offre")]
    public async Task What_is_empty_is_one_line(string language, string sentence)
    {
        var screen = await portal.OpenAsync("/staff/partners/1212121", "support", language);

        Assert.Contains(sentence, screen.Texts("blockquote p")[0], StringComparison.Ordinal);
        Assert.All(new[] { "gates", "offers", "competencies", "orders", "requests" }, id => Assert.Single(screen.All($"#{id} > p")));
    }

    [Fact]
    public async Task Lines_that_were_erased_or_nobody_can_read_any_more_are_still_lines()
    {
        var partner = await portal.Given.PartnerAsync();
        await partner.ChangeAsync(company => company.Change(Given.Profile("Another Name", "FR", partner.MpnId), [], portal.Today));
        await portal.WithDbAsync(async db =>
        {
            await db.AuditPersonals.Where(row => row.Chain == partner.Id.Value).ExecuteDeleteAsync();
            await db.Audit.Where(row => row.Chain == partner.Id.Value && row.Sequence == 2).ExecuteUpdateAsync(set => set.SetProperty(row => row.What, "SomethingNew"));
            await db.Audit.Where(row => row.Chain == partner.Id.Value && row.Sequence == 3).ExecuteUpdateAsync(set => set.SetProperty(row => row.Facts, "{\"Person\":7"));
        });

        var screen = await portal.OpenAsync($"/staff/partners/{partner.MpnId}", "support");

        Assert.Equal(200, screen.Status);
        var lines = screen.Texts("#history li");
        Assert.Contains(lines, line => line.Contains("no words for: SomethingNew", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("no words for: RolesGranted", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("Company profile changed: legal name", StringComparison.Ordinal)
            && line.Contains("were erased", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_partner_does_not_see_the_operators_page()
    {
        var partner = await portal.Given.PartnerAsync();

        Assert.Equal(403, (await portal.OpenAsync($"/staff/partners/{partner.MpnId}", partner.GlobalAdmin)).Status);
        Assert.Equal(403, (await portal.OpenAsync($"/staff/partners/{partner.MpnId}/history", partner.GlobalAdmin)).Status);
        Assert.Empty(await OpenedAsync(partner));
    }

    private static async Task<List<AuditEntry>> OpenedAsync(GivenPartner partner) =>
        [.. (await partner.HistoryAsync()).Where(line => line.What == nameof(PartnerOpened))];

    private static Dictionary<string, string> Gates(Screen screen) =>
        screen.All(".gate").ToDictionary(gate => Screen.Said(gate.QuerySelector("h3")), gate => Screen.Said(gate.QuerySelector("h3 + p")));
}
