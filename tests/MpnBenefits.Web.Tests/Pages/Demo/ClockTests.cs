namespace MpnBenefits.Web.Tests.Pages.Demo;

public sealed class ClockTests(Portal portal) : IClassFixture<Portal>
{
    [SqliteFact]
    public async Task The_portals_date_moves_for_everybody()
    {
        var partner = await portal.Given.PartnerAsync();

        var moved = await (await portal.OpenAsync("/demo/clock", partner.Viewer)).SubmitFormAsync("form.field", ("to", "2021-10-14"));
        var others = await portal.OpenAsync("/");

        Assert.NotEmpty(moved.Notice);
        Assert.True(others.Has("time[datetime='2021-10-14']"));
        await moved.SubmitFormAsync("form.field", ("to", "2021-09-20"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2021-02-31")]
    [InlineData("1999-12-31")]
    [InlineData("2100-01-01")]
    public async Task What_is_no_day_moves_nothing(string to)
    {
        var partner = await portal.Given.PartnerAsync();

        var screen = await (await portal.OpenAsync("/demo/clock", partner.Viewer)).SubmitFormAsync("form.field", ("to", to));

        Assert.NotEmpty(screen.Alert);
        Assert.True(screen.Has("time[datetime='2021-09-20']"));
    }
}
