namespace MpnBenefits.Web.Tests.Pages.Offers;

public sealed class ChooseTests(Portal portal) : IClassFixture<Portal>
{
    private const string Path = "/memberships/offers/choose";

    [Theory]
    [InlineData("en", "Trains", "We suggest: Learning Action Pack", "You deliver training")]
    [InlineData("fr", "Trains", "Notre suggestion : Action Pack d’apprentissage", "Vous proposez des formations")]
    [InlineData("en", "Builds", "We suggest: Microsoft Action Pack", "You build or sell solutions")]
    [InlineData("en", "Joins", "We suggest: Microsoft Partner Network membership", "is free and already yours")]
    public async Task One_is_suggested_with_its_reason_and_the_others_stay_open(string language, string mainly, string suggestion, string why)
    {
        var screen = await portal.OpenAsync($"{Path}?mainly={mainly}&competency=false&show=1", (await portal.Given.PartnerAsync()).MpnAdmin, language);

        Assert.Contains(suggestion, screen.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains(why, screen.Text, StringComparison.Ordinal);
        Assert.True(screen.All(".tasks-plain a").Count() >= 3);
        Assert.Equal(mainly, screen.Value("mainly"));
        screen.AssertFewStatements();
    }

    [Fact]
    public async Task What_is_qualified_is_said_before_and_suggested_when_wanted()
    {
        var partner = await portal.Given.PartnerAsync();
        await partner.ProvesAsync("data-platform", "silver");

        Assert.Contains("Data Platform qualifies at Silver level", (await portal.OpenAsync(Path, partner.MpnAdmin)).Text, StringComparison.Ordinal);
        var screen = await portal.OpenAsync($"{Path}?mainly=Builds&competency=true&show=1", partner.MpnAdmin);
        Assert.Contains("We suggest: Silver membership", screen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_held_already_is_marked()
    {
        var partner = await portal.Given.PartnerAsync();
        await partner.MembershipAsync("map", 100);

        Assert.Contains("You hold Microsoft Action Pack already", (await portal.OpenAsync($"{Path}?mainly=Builds&competency=false", partner.MpnAdmin)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unanswered_question_is_pointed_at()
    {
        var screen = await portal.OpenAsync($"{Path}?mainly=Builds&show=1", (await portal.Given.PartnerAsync()).MpnAdmin);

        Assert.Single(screen.All(".field-error"));
        Assert.DoesNotContain("We suggest", screen.Text, StringComparison.Ordinal);
    }
}
