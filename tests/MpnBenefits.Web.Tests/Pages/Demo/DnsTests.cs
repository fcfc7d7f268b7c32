namespace MpnBenefits.Web.Tests.Pages.Demo;

public sealed class DnsTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "The record stands at", "is proved")]
    [InlineData("fr", "L’enregistrement figure sur", "est prouvé")]
    public async Task Without_the_internet_a_domain_is_proved_by_what_is_published_here(string language, string published, string proved)
    {
        var partner = await portal.Given.PartnerAsync();
        var domain = $"d{Guid.NewGuid():N}.example";
        var asked = await (await portal.OpenAsync("/company/directories", partner.GlobalAdmin, language)).SubmitFormAsync("main form:has(#Domain)", ("Domain", domain));
        var form = await portal.OpenAsync(asked.Links.Single(link => link.Href.StartsWith("/demo/dns", StringComparison.Ordinal)).Href, partner.GlobalAdmin, language);
        Assert.Equal(domain, form.Value("Domain"));

        Assert.Contains(published, (await form.SubmitAsync(("Value", asked.Texts(".ref.wrap").Single()))).Notice, StringComparison.Ordinal);

        Assert.Contains(proved, (await asked.SubmitFormAsync("form[action*=Check]")).Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_record_is_refused()
    {
        var form = await portal.OpenAsync("/demo/dns");

        Assert.Equal("Give an internet domain such as contoso.com.", (await form.SubmitAsync(("Domain", "no domain"), ("Value", "x"))).Alert);
        Assert.StartsWith("Give a value", (await form.SubmitAsync(("Domain", "contoso.example"), ("Value", " "))).Alert, StringComparison.Ordinal);
    }
}
