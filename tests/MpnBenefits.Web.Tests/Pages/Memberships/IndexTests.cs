namespace MpnBenefits.Web.Tests.Pages.Memberships;

public sealed class IndexTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Everything_held_stands_in_a_row_with_its_phase()
    {
        var partner = await portal.Given.PartnerAsync();
        var open = await partner.MembershipAsync("silver", -5, "data-platform", "devops");
        await partner.MembershipAsync("map", 11);
        await partner.MembershipAsync("lap", -40);

        var screen = await portal.OpenAsync("/memberships", partner.Viewer);

        Assert.Equal((200, "Memberships 3"), (screen.Status, screen.Heading));
        Assert.Equal(["Lapsed", "Open: 26 days left", "Opens in 12 days"], screen.Texts("td .pill"));
        Assert.Contains(screen.Texts("td"), text => text == "Data Platform and DevOps");
        Assert.Contains(screen.Links, link => link.Href == $"/renewals/{open.Id.Value:D}");
        screen.AssertFewStatements();
    }

    [Theory]
    [InlineData("en", 90, "Active")]
    [InlineData("fr", 0, "Ouvre demain")]
    [InlineData("fr", -30, "Dernier jour")]
    [InlineData("en", -1, "Open: 30 days left")]
    [InlineData("fr", -31, "Échue")]
    public async Task The_word_of_the_phase_is_the_readers(string language, int anniversaryInDays, string word)
    {
        var partner = await portal.Given.PartnerAsync();
        await partner.MembershipAsync("map", anniversaryInDays);

        Assert.Equal([word], (await portal.OpenAsync("/memberships", partner.MpnAdmin, language)).Texts("td .pill"));
    }

    [Theory]
    [InlineData("en", "holds no yearly offer.")]
    [InlineData("fr", "ne détient aucune offre annuelle")]
    public async Task With_nothing_held_it_says_so(string language, string sentence)
    {
        var partner = await portal.Given.PartnerAsync();

        Assert.Contains(sentence, (await portal.OpenAsync("/memberships", partner.MpnAdmin, language)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_partners_are_not_among_them()
    {
        var (mine, theirs) = (await portal.Given.PartnerAsync(), await portal.Given.PartnerAsync());
        var other = await theirs.MembershipAsync("gold", -5, "data-platform");

        var screen = await portal.OpenAsync("/memberships", mine.GlobalAdmin);

        Assert.DoesNotContain(other.Id.Value.ToString("D"), screen.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_without_a_role_does_not_see_them()
    {
        var partner = await portal.Given.PartnerAsync();

        Assert.Equal(403, (await portal.OpenAsync("/memberships", partner.User)).Status);
        Assert.Equal("/demo/sign-in?ReturnUrl=%2Fmemberships".ToUpperInvariant(), (await portal.OpenAsync("/memberships")).Path.ToUpperInvariant());
    }
}
