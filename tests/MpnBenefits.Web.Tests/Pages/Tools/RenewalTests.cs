using Microsoft.Extensions.DependencyInjection;
using MpnBenefits.Web.Programme;

namespace MpnBenefits.Web.Tests.Pages.Tools;

public sealed class RenewalTests(Portal portal) : IClassFixture<Portal>
{
    private const string Page = "/tools/renewal";
    private const string Example = Page + "?offer=silver&purchasedOn=2020-03-15&on=2021-03-20&competency=data-platform";

    [Fact]
    public async Task Nothing_asked_is_a_form_and_no_problem()
    {
        var screen = await portal.OpenAsync(Page);

        Assert.Equal((200, "When can we renew?", ""), (screen.Status, screen.Heading, screen.Alert));
        Assert.False(screen.Has("#answer"));
        screen.AssertFewStatements(2);
    }

    [Theory]
    [InlineData("en", "Error: When", "Choose an offer", "Enter the day the offer was bought, such as 27/03/2020")]
    [InlineData("fr", "Erreur\u00a0: Quand", "Choisissez une offre dans la liste", "Indiquez le jour d’achat de l’offre, par exemple 27/03/2020")]
    public async Task An_empty_form_says_what_is_missing(string language, string title, string offer, string purchased)
    {
        var screen = await (await portal.OpenAsync(Page, language: language)).SubmitFormAsync("main form");

        Assert.StartsWith(title, screen.Title, StringComparison.Ordinal);
        Assert.Equal([offer, purchased], screen.Errors);
        Assert.Equal(["#offer", "#purchasedOn"], screen.All(".error-summary a").Select(link => link.GetAttribute("href")));
        Assert.All(["offer", "purchasedOn"], field => Assert.Contains($"{field}-error", screen.All("#" + field).Single().GetAttribute("aria-describedby"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "15 March 2020", "Yes, until Wednesday 14 April 2021, 23:59 UTC, 26 days left.", "Waived until 15 March 2022")]
    [InlineData("fr", "15 mars 2020", "Oui, jusqu’au mercredi 14 avril 2021, 23\u00a0h 59 UTC, encore 26\u00a0jours.", "Dispensé jusqu’au 15 mars 2022")]
    public async Task A_typed_question_is_answered_under_an_address_that_can_be_kept(string language, string purchased, string headline, string waived)
    {
        var screen = await (await portal.OpenAsync(Page, language: language))
            .SubmitFormAsync("main form", ("offer", "silver"), ("purchasedOn", purchased), ("on", "20/3/2021"), ("competency", "data-platform"));

        Assert.Equal(Example, screen.Path);
        Assert.Equal(headline, screen.Texts(".headline").Single());
        Assert.Equal(("15/03/2020", "20/03/2021"), (screen.Value("purchasedOn"), screen.Value("on")));
        Assert.Equal("data-platform", screen.Value("competency"));
        Assert.Contains(waived, screen.Texts("main table").Single(), StringComparison.Ordinal);
        Assert.Equal(6, screen.All("ol.dated li").Count());
    }

    [Theory]
    [InlineData("2021-03-15", "Not yet. The window opens on Tuesday 16 March 2021, the day after, and closes on Wednesday 14 April 2021.", "Not open yet")]
    [InlineData("2021-04-14", "Yes, until Wednesday 14 April 2021, 23:59 UTC. It is the last day.", "Open")]
    [InlineData("2021-04-15", "No. The last day was Wednesday 14 April 2021. The offer can be bought again; that starts a new anniversary.", "Closed")]
    public async Task The_headline_of_a_day(string on, string headline, string pill)
    {
        var screen = await portal.OpenAsync($"{Page}?offer=map&purchasedOn=2020-03-15&on={on}");

        Assert.Equal((headline, pill), (screen.Texts(".headline").Single(), screen.Texts(".pill").Single()));
    }

    [Fact]
    public async Task Without_a_day_it_is_the_portals_today_and_the_address_stays_open()
    {
        var screen = await (await portal.OpenAsync(Page)).SubmitFormAsync("main form", ("offer", "gold"), ("purchasedOn", "1/9/2020"));

        Assert.Equal(Page + "?offer=gold&purchasedOn=2020-09-01", screen.Path);
        Assert.Equal("Answer for today, Monday 20 September 2021", screen.Texts("#answer").Single());
        Assert.Contains("/api/v1/what-if/renewal?offer=gold&purchasedOn=2020-09-01&on=2021-09-20", screen.Links.Select(link => link.Href));
    }

    [Theory]
    [InlineData("offer=silver&purchasedOn=31/2/2021", "Enter a real day from 2000 to 2099, such as 27/03/2020")]
    [InlineData("offer=silver&purchasedOn=1999-12-31", "Enter a real day from 2000 to 2099, such as 27/03/2020")]
    [InlineData("offer=silver&purchasedOn=2021-09-21", "20 September 2021 is before the day of purchase, 21 September 2021")]
    [InlineData("offer=silver&purchasedOn=2021-01-01&on=tomorrow", "Enter a real day from 2000 to 2099, such as 27/03/2020")]
    [InlineData("offer=silver&purchasedOn=2021-01-01&yearsHeld=500", "Enter the years held, a whole number from 1 to 50")]
    [InlineData("offer=silver&purchasedOn=2021-01-01&yearsHeld=99999999999", "Enter the years held, a whole number from 1 to 50")]
    [InlineData("offer=silver&purchasedOn=2021-01-01&competency=knitting", "Choose competencies from the list")]
    [InlineData("offer=map&purchasedOn=2021-01-01&competency=devops", "Microsoft Action Pack carries no competencies: untick them or choose another offer")]
    [InlineData("offer=network&purchasedOn=2021-01-01", "Choose an offer")]
    [InlineData("offer=%00%1b&purchasedOn=2021-01-01", "Choose an offer")]
    public async Task What_cannot_be_answered_is_said_at_its_field(string query, string problem)
    {
        var screen = await portal.OpenAsync($"{Page}?{query}");

        Assert.Equal([problem], screen.Errors);
        Assert.EndsWith(problem, screen.Texts(".field-error").Single(), StringComparison.Ordinal);
        Assert.True(screen.Has(screen.All(".error-summary a").Single().GetAttribute("href")!));
    }

    [Fact]
    public async Task Problems_stand_in_the_order_of_the_fields_and_what_was_typed_stays()
    {
        var screen = await portal.OpenAsync(Page + "?offer=map&purchasedOn=someday&yearsHeld=0&on=never&competency=devops");

        Assert.Equal(["#purchasedOn", "#on", "#yearsHeld", "#competency"], screen.All(".error-summary a").Select(link => link.GetAttribute("href")));
        Assert.Equal(("map", "someday", "0", "never", "devops"), (screen.Value("offer"), screen.Value("purchasedOn"), screen.Value("yearsHeld"), screen.Value("on"), screen.Value("competency")));
        Assert.True(screen.Has("details[open] #yearsHeld"));
    }

    [Fact]
    public async Task The_year_line_is_said_in_words_too()
    {
        var screen = await portal.OpenAsync(Example, language: "fr");

        Assert.Equal(2, screen.All(".year svg[role=img]").Count());
        Assert.Equal(
            "Année payée du 15 mars 2020 à la date anniversaire, le 15 mars 2021. La fenêtre de renouvellement va du 16 mars 2021 au 14 avril 2021. Le jour choisi est le 20 mars 2021. Il reste 26\u00a0jours, celui-ci compris.",
            screen.Texts("#year-renewal-w-d").Single());
        Assert.Equal("Fenêtre de renouvellement du 16 mars 2021 au 14 avr. 2021", screen.Texts(".key-window").Single());
        Assert.DoesNotContain(screen.All(".year [x]"), shape => shape.GetAttribute("x")!.Contains(',', StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_competency_left_out_by_an_extension_says_why()
    {
        var screen = await portal.OpenAsync(Page + "?offer=gold&purchasedOn=2020-05-10&on=2021-05-20&competency=cloud-business-applications");

        Assert.Contains("Checked; 15 points are granted", screen.Texts("main table").Single(), StringComparison.Ordinal);
        Assert.Contains(screen.Texts("main li"), line => line.EndsWith("R2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_letter_of_the_catalogue_has_its_name()
    {
        var kinds = portal.Services.GetRequiredService<ProgrammeLibrary>().InForce.Catalogue.Reminders.Select(rule => rule.Kind).ToList();
        var texts = Text.Resources.Of("ToolsText");

        Assert.All(kinds, kind => Assert.Contains($"Letter.{kind}", texts.English.Keys));
        Assert.Equal(kinds.Count, (await portal.OpenAsync(Example)).All("ol.dated li").Count());
    }
}
