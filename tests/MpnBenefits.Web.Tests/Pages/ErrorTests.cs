namespace MpnBenefits.Web.Tests.Pages;

public sealed class ErrorTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "There is nothing at this address")]
    [InlineData("fr", "Il n’y a rien à cette adresse")]
    public async Task An_address_without_a_page_says_so(string language, string heading)
    {
        var screen = await portal.OpenAsync("/no/such/page", language: language);

        Assert.Equal((404, heading, language), (screen.Status, screen.Heading, screen.Language));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(413)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Each_number_has_a_page_in_both_languages_and_no_stack(int status)
    {
        var english = await portal.OpenAsync($"/error/{status}");
        var french = await portal.OpenAsync($"/error/{status}", language: "fr");

        Assert.Equal((status, status), (english.Status, french.Status));
        Assert.NotEqual(english.Heading, french.Heading);
        Assert.NotEqual(english.Text, french.Text);
        Assert.Equal(status >= 500, english.Has(".ref"));
        Assert.Contains("no-store", english.Headers["Cache-Control"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_lacks_a_role_is_told_which_and_who_holds_it()
    {
        var partner = await portal.Given.PartnerAsync();
        var membership = await partner.MembershipAsync("map", -3);

        var screen = await portal.OpenAsync($"/renewals/{membership.Id.Value}/pay", partner.Viewer);

        Assert.Equal(403, screen.Status);
        Assert.Contains("MPN partner admin", screen.Text, StringComparison.Ordinal);
        Assert.Contains($"Mpn {partner.MpnId}", screen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_token_is_not_read()
    {
        using var browser = portal.Browser();

        var screen = await browser.PostAsync("/language", ("to", "fr"));

        Assert.Equal(400, screen.Status);
    }
}
