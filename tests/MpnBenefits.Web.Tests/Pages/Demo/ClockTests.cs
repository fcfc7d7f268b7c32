using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data.Site;

namespace MpnBenefits.Web.Tests.Pages.Demo;

/// <summary>The date is one for everybody: each test has a portal of its own.</summary>
public sealed class ClockTests : IAsyncLifetime
{
    private readonly Portal portal = new();

    public Task InitializeAsync() => portal.InitializeAsync();

    public Task DisposeAsync() => portal.DisposeAsync();

    [Theory]
    [InlineData("en", "The portal’s date is now Saturday 2 October 2021.")]
    [InlineData("fr", "La date du portail est maintenant le samedi 2 octobre 2021.")]
    public async Task Moved_it_is_another_day_for_everybody_and_written_down(string language, string notice)
    {
        var partner = await portal.Given.PartnerAsync();
        await partner.MembershipAsync("map", new DateOnly(2021, 9, 1));
        Assert.Equal(["Open: 12 days left"], (await portal.OpenAsync("/memberships", partner.MpnAdmin)).Texts("td .pill"));

        var screen = await portal.OpenAsync("/demo/clock", "contoso-viewer", language);
        var after = await screen.SubmitFormAsync("form:has(#to)", ("to", "2021-10-02"));

        Assert.Equal(("/demo/clock", notice), (after.Path, after.Notice));
        Assert.Equal(["Lapsed"], (await portal.OpenAsync("/memberships", partner.MpnAdmin)).Texts("td .pill"));
        var line = await portal.WithDbAsync(db => db.Audit.Where(entry => entry.What == nameof(ClockMoved)).OrderBy(entry => entry.Sequence).LastAsync());
        Assert.Equal($"{(await portal.DemoPersonAsync("contoso-viewer")).Value:D}", line.ActorId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2021-02-29")]
    [InlineData("1999-12-31")]
    [InlineData("2100-01-01")]
    [InlineData("01/10/2021")]
    public async Task A_day_that_is_none_is_refused(string day)
    {
        var screen = await portal.OpenAsync("/demo/clock", "contoso-viewer", "fr");

        var after = await screen.SubmitFormAsync("form:has(#to)", ("to", day));

        Assert.Equal("Choisissez un jour entre le 1er janvier 2000 et le 31 décembre 2099.", after.Alert);
        Assert.Equal("#to", after.Document.QuerySelector(".error-summary a")!.GetAttribute("href"));
        Assert.Equal(0, await portal.WithDbAsync(db => db.ClockShifts.Select(shift => shift.Days).SingleAsync()));
    }

    [Theory]
    [InlineData("2000-01-01")]
    [InlineData("2099-12-31")]
    public async Task At_both_ends_of_time_the_pages_still_open(string day)
    {
        await (await portal.OpenAsync("/demo/clock", "contoso-mpn-admin")).SubmitFormAsync("form:has(#to)", ("to", day));

        foreach (var page in new[] { "/", "/memberships", "/orders", "/company", "/company/history", "/demo/clock" })
        {
            Assert.Equal(200, (await portal.OpenAsync(page, "contoso-mpn-admin")).Status);
        }
    }

    [Fact]
    public async Task Its_buttons_lead_through_ones_own_window()
    {
        var screen = await portal.OpenAsync("/demo/clock", "contoso-mpn-admin");
        var last = screen.All("form:has(button)").First(form => form.TextContent.Contains("Last day", StringComparison.Ordinal));

        var after = await screen.SubmitFormAsync($"form:has(input[value='{last.QuerySelector("input[name=to]")!.GetAttribute("value")}'])");

        Assert.Contains("Last day", (await portal.OpenAsync("/memberships", "contoso-mpn-admin")).Texts("td .pill"));
        Assert.StartsWith("The portal’s date is now", after.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_move_lasts_until_the_next_start()
    {
        await (await portal.OpenAsync("/demo/clock", "contoso-viewer")).SubmitFormAsync("form:has(#to)", ("to", "2021-12-24"));

        await portal.RestartAsync();

        Assert.Contains("Monday 20 September 2021", (await portal.OpenAsync("/demo/clock", "contoso-viewer")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Starting_over_twice_lays_the_partners_out_around_the_portals_day()
    {
        await (await portal.OpenAsync("/demo/clock", "contoso-viewer")).SubmitFormAsync("form:has(#to)", ("to", "2022-03-10"));
        var people = await CountPeopleAsync();

        for (var turn = 0; turn < 2; turn++)
        {
            var asks = await (await portal.OpenAsync("/demo/clock", "contoso-viewer")).FollowAsync("Start the demo over");
            var after = await asks.PressAsync("Yes, start the demo over");
            Assert.Equal("The demonstration starts over on Thursday 10 March 2022.", after.Notice);
        }

        Assert.Equal(["Open: 10 days left"], (await portal.OpenAsync("/memberships", "contoso-mpn-admin")).Texts("td .pill"));
        Assert.Equal(["Last day"], (await portal.OpenAsync("/memberships", "adatum-mpn-admin")).Texts("td .pill"));
        Assert.Equal(people, await CountPeopleAsync());
        Assert.Contains("1111111", (await portal.OpenAsync("/staff?q=contoso", "support")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_who_has_not_signed_in_moves_it() =>
        Assert.StartsWith("/demo/sign-in", (await portal.OpenAsync("/demo/clock")).Path, StringComparison.Ordinal);

    private Task<int> CountPeopleAsync() => portal.WithDbAsync(db => db.People.CountAsync());
}
