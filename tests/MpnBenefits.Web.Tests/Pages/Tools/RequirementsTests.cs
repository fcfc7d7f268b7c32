namespace MpnBenefits.Web.Tests.Pages.Tools;

public sealed class RequirementsTests(Portal portal) : IClassFixture<Portal>
{
    private const string Page = "/tools/requirements";

    [Theory]
    [InlineData("en", "Is the score high enough?")]
    [InlineData("fr", "Le score suffit-il\u202f?")]
    public async Task Nothing_asked_is_a_form_and_no_problem(string language, string heading)
    {
        var screen = await portal.OpenAsync(Page, language: language);

        Assert.Equal((200, heading, ""), (screen.Status, screen.Heading, screen.Alert));
        Assert.False(screen.Has("#answer"));
        Assert.True(screen.Has("#functionalConsultantGrowth"));
        screen.AssertFewStatements(2);
    }

    [Theory]
    [InlineData("en", "7.5", "Gold", "82.5")]
    [InlineData("fr", "7,5", "Gold", "82,5")]
    public async Task Points_as_the_reader_writes_them_are_answered_under_the_address_of_the_API(string language, string points, string level, string score)
    {
        var screen = await (await portal.OpenAsync(Page, language: language)).SubmitFormAsync(
            "main form", ("anniversary", "10/5/2021"), ("netNewRevenue", points), ("netCustomerAdds", "10"), ("functionalConsultants", "15"), ("newLargeDeployments", "20"), ("mauGrowth", "15"));

        Assert.Equal(
            "?competency=cloud-business-applications&option=customer-engagement&anniversary=2021-05-10&netNewRevenue=7.5&netCustomerAdds=10&functionalConsultants=15&newLargeDeployments=20&mauGrowth=15",
            screen.Path[Page.Length..]);
        Assert.Equal((level, score), (screen.Texts("main .pill").Single(), screen.Texts(".big-date").Single()));
        Assert.Equal(points, screen.Value("netNewRevenue"));
        Assert.Contains("/api/v1/what-if/requirements" + screen.Path[Page.Length..], screen.Links.Select(link => link.Href));
    }

    [Fact]
    public async Task Another_way_has_parts_of_its_own_and_an_extension_may_waive_it()
    {
        var screen = await portal.OpenAsync(Page + "?option=cloud-business-applications-smb");
        Assert.False(screen.Has("#functionalConsultantGrowth"));

        var after = await screen.SubmitFormAsync("main form", ("anniversary", "1/3/2021"), ("functionalConsultants", "30"));

        Assert.Equal("Waived", after.Texts("main .pill").Single());
    }

    [Fact]
    public async Task What_is_bad_is_said_at_its_field_and_nothing_is_lost()
    {
        var screen = await (await portal.OpenAsync(Page)).SubmitFormAsync("main form", ("anniversary", "soon"), ("functionalConsultantGrowth", "7"), ("netNewRevenue", "10.1"), ("mauGrowth", "many"));

        Assert.Equal(
            ["#anniversary", "#netNewRevenue", "#functionalConsultantGrowth", "#mauGrowth"],
            screen.All(".error-summary a").Select(link => link.GetAttribute("href")));
        Assert.Equal(("soon", "7", "many"), (screen.Value("anniversary"), screen.Value("functionalConsultantGrowth"), screen.Value("mauGrowth")));
    }
}
