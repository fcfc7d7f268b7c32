using MpnBenefits.Data.Search;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Web.Tests.Pages.Staff;

public sealed class FindTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task A_partner_is_found_by_everything_a_caller_may_say()
    {
        var word = Unique();
        var partner = await portal.Given.PartnerAsync($"{word} Éclair Frères");
        var location = Given.NewMpnId();
        await partner.ChangeAsync(company =>
        {
            company.AddLocation(location, "Nice Étoile", "Nice");
            company.AddDomain($"{word}.example");
        });
        await partner.PersonAsync(PortalRoles.None, $"Irène {word}x");
        var membership = await partner.MembershipAsync("map", -3);
        var order = await partner.OrderAsync(await partner.RenewalAsync(membership), membership.Offer);

        await ShowsAsync(partner.MpnId.Value, partner, $"MPN ID {partner.MpnId}");
        await ShowsAsync(location.Value, partner, $"location Nice Étoile ({location})");
        await ShowsAsync($"FRERES {word[..4]}", partner, "company name");
        await ShowsAsync($"irene {word}", partner, $"person Irène {word}x (");
        await ShowsAsync($"{word}.example", partner, $"domain {word}.example");
        await ShowsAsync(order.Number, partner, $"order {order.Number}");
    }

    [Fact]
    public async Task An_order_is_found_by_the_number_of_its_invoice()
    {
        var partner = await portal.Given.PartnerAsync("Faktura Handel SAS");
        var (order, invoice) = await partner.PaidOrderAsync(portal);

        var screen = await portal.OpenAsync($"/staff?q={invoice.Number}&list=true", "support");

        Assert.Contains("Faktura Handel SAS", screen.Text, StringComparison.Ordinal);
        Assert.Contains(order.Number, screen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_says_the_phase_of_each_offer()
    {
        var partner = await portal.Given.PartnerAsync(Unique());
        var open = await partner.MembershipAsync("map", -21);
        await partner.MembershipAsync("silver", 40, "devops");

        var screen = await SearchAsync(partner.MpnId.Value);
        Assert.Equal(["Open: 10 days left", "Opens in 41 days"], screen.Texts("tbody .pill"));

        await partner.OrderAsync(await partner.RenewalAsync(open), open.Offer);
        Assert.Equal(["Payment on its way", "Opens in 41 days"], (await SearchAsync(partner.MpnId.Value)).Texts("tbody .pill"));
    }

    [Fact]
    public async Task What_was_typed_whole_stands_first()
    {
        var word = Unique();
        var longer = await portal.Given.PartnerAsync($"A {word}longer");
        var whole = await portal.Given.PartnerAsync($"Z {word}");

        var screen = await SearchAsync(word);

        Assert.Equal([whole.Name, longer.Name], screen.Texts("tbody th"));
    }

    [Fact]
    public async Task Fifty_are_shown_with_few_statements_and_the_rest_narrowed_down()
    {
        var word = Unique();
        for (var number = 0; number <= Finder.Shown; number++)
        {
            await portal.Given.PartnerAsync($"{word} n{number} alpha beta");
        }

        var screen = (await SearchAsync(word)).AssertFewStatements();
        Assert.Equal(Finder.Shown, screen.All("tbody tr").Count());
        Assert.Contains("Narrow it down", screen.Text, StringComparison.Ordinal);

        screen = (await SearchAsync($"{word} alpha beta n49")).AssertFewStatements();
        Assert.Single(screen.All("tbody tr"));
        Assert.DoesNotContain("Narrow it down", screen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_hit_from_the_box_opens_the_partner_and_a_kept_address_lists_it()
    {
        var partner = await portal.Given.PartnerAsync(Unique());
        var home = await portal.OpenAsync("/staff", "support");

        var opened = await home.SubmitFormAsync("form[role=search]", ("q", partner.MpnId.Value));
        Assert.Equal($"/staff/partners/{partner.MpnId}", opened.Path);

        var listed = await SearchAsync(partner.MpnId.Value);
        Assert.Equal($"/staff?q={partner.MpnId}", listed.Path);
        Assert.Equal(partner.MpnId.Value, listed.Value("q"));
    }

    [Fact]
    public async Task A_location_typed_in_the_box_opens_its_partner_and_says_so()
    {
        var partner = await portal.Given.PartnerAsync(Unique());
        var location = Given.NewMpnId();
        await partner.ChangeAsync(company => company.AddLocation(location, "Nice", "Nice"));

        var opened = await (await portal.OpenAsync("/staff", "support")).SubmitFormAsync("form[role=search]", ("q", location.Value));

        Assert.Equal($"/staff/partners/{partner.MpnId}", opened.Path);
        Assert.Contains($"{location} is the location Nice", opened.Notice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Nothing begins with", "Two other ways")]
    [InlineData("fr", "Rien ne commence par", "Deux autres façons")]
    public async Task Nothing_found_keeps_the_spelling_and_names_two_other_ways(string language, string nothing, string ways)
    {
        var screen = await portal.OpenAsync("/staff?q=" + Uri.EscapeDataString("Zzyzx <b>Ål"), "support", language);

        Assert.Equal(200, screen.Status);
        Assert.Contains("Zzyzx <b>Ål", screen.Heading, StringComparison.Ordinal);
        Assert.Contains(nothing, screen.Text, StringComparison.Ordinal);
        Assert.Contains(ways, screen.Text, StringComparison.Ordinal);
        Assert.Equal(2, screen.All("main .empty li").Count());
        Assert.Equal("Zzyzx <b>Ål", screen.Value("q"));
    }

    [Theory]
    [InlineData("en", "at least 2 letters")]
    [InlineData("fr", "au moins 2 lettres")]
    public async Task One_letter_is_too_short(string language, string sentence)
    {
        var screen = await portal.OpenAsync("/staff?q=a&from=box", "support", language);

        Assert.Contains(sentence, screen.Text, StringComparison.Ordinal);
        Assert.False(screen.Has("main table"));
    }

    [Fact]
    public async Task Without_a_question_stand_the_partners_one_opened_last()
    {
        var agent = await portal.Given.StaffAsync(StaffRoles.Support);
        var partners = new List<GivenPartner>();
        for (var number = 0; number < 11; number++)
        {
            partners.Add(await portal.Given.PartnerAsync(Unique()));
        }

        Assert.False((await portal.OpenAsync("/staff", agent)).Has("main table"));
        foreach (var partner in partners)
        {
            await portal.OpenAsync($"/staff/partners/{partner.MpnId}", agent);
            portal.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var screen = (await portal.OpenAsync("/staff", agent)).AssertFewStatements();
        Assert.Equal(partners.Skip(1).Reverse().Select(partner => partner.Name), screen.Texts("tbody th"));
    }

    [Fact]
    public async Task Partners_do_not_look_each_other_up()
    {
        var partner = await portal.Given.PartnerAsync();

        Assert.Equal(403, (await portal.OpenAsync("/staff?q=contoso", partner.MpnAdmin)).Status);
        Assert.Equal("/demo/sign-in", (await portal.OpenAsync("/staff")).Path.Split('?')[0]);
    }

    private async Task ShowsAsync(string text, GivenPartner partner, string matched)
    {
        var screen = (await SearchAsync(text)).AssertFewStatements();
        var row = screen.All("tbody tr").FirstOrDefault(one => one.TextContent.Contains(partner.MpnId.Value, StringComparison.Ordinal));
        Assert.True(row is not null, $"\"{text}\" did not find {partner.Name}:\n{screen.Text}");
        Assert.Contains(matched, Screen.Said(row), StringComparison.Ordinal);
        Assert.Contains("Lyon, France", Screen.Said(row), StringComparison.Ordinal);
    }

    private Task<Screen> SearchAsync(string text) => portal.OpenAsync("/staff?q=" + Uri.EscapeDataString(text), "support");

    private static string Unique() => "w" + Guid.NewGuid().ToString("N")[..10];
}
