namespace MpnBenefits.Web.Tests.Pages.Tools;

public sealed class CloudSubscriptionTests(Portal portal) : IClassFixture<Portal>
{
    private const string Page = "/tools/cloud-subscription";

    [Theory]
    [InlineData("en", "7.5", "7.8")]
    [InlineData("fr", "7,5", "7,8")]
    public async Task Both_choices_stand_side_by_side_under_the_address_of_the_API(string language, string months, string added)
    {
        var screen = await (await portal.OpenAsync(Page, language: language)).SubmitFormAsync("main form", ("activeSeats", "100"), ("monthsLeft", months), ("keySeats", "8"));

        Assert.Equal(Page + "?activeSeats=100&monthsLeft=7.5&keySeats=8", screen.Path);
        Assert.Contains(added, screen.Text, StringComparison.Ordinal);
        Assert.Contains("/api/v1/what-if/cloud-subscription?activeSeats=100&monthsLeft=7.5&keySeats=8", screen.Links.Select(link => link.Href));
        screen.AssertFewStatements(2);
    }

    [Fact]
    public async Task What_cannot_be_extended_says_by_how_many_seats_it_could() =>
        Assert.Contains("a key of 15 seats at most", (await portal.OpenAsync(Page + "?activeSeats=5&monthsLeft=0&keySeats=16")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task What_is_bad_is_said_at_its_field_and_nothing_is_lost()
    {
        var screen = await (await portal.OpenAsync(Page)).SubmitFormAsync("main form", ("activeSeats", "0"), ("monthsLeft", "37"), ("keySeats", "many"));

        Assert.Equal(["#activeSeats", "#monthsLeft", "#keySeats"], screen.All(".error-summary a").Select(link => link.GetAttribute("href")));
        Assert.Equal("many", screen.Value("keySeats"));
    }
}
