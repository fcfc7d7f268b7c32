using System.Globalization;
using CsCheck;
using MpnBenefits.Domain.Renewals;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Tests.Ui;

public sealed class YearLineTests
{
    private static readonly RenewalWindow Window = new(new(2021, 9, 14), new(2021, 9, 15), new(2021, 10, 14));

    private static readonly YearLine Silver = new(
        "a", "Silver", new(2020, 9, 15), Window, new(2021, 10, 5), [new(2021, 7, 16), new(2021, 8, 30), new(2021, 10, 7), new(2021, 10, 15)]);

    [Fact]
    public void The_places_of_a_silver_year()
    {
        Assert.Equal((78.67, 78.67, 94.67), (Two(Silver.PaidTo), Two(Silver.Opens), Two(Silver.Closes)));
        Assert.Equal((0d, 100d), (Silver.At(Silver.YearBegins), Silver.At(Window.LostFrom.AddDays(10))));
        Assert.Equal(89.6, Two(Silver.Pin));
        Assert.Equal([55.36, 70.4, 90.67, 94.93], Silver.Marks.Select(Two));
    }

    [Fact]
    public void The_last_seventy_five_days_take_forty_per_cent_by_days()
    {
        var end = Window.LostFrom.AddDays(10);

        Assert.Equal(YearLine.Break, Silver.At(end.AddDays(-75)), 6);
        Assert.Equal(40d / 75, Silver.At(end.AddDays(-10)) - Silver.At(end.AddDays(-11)), 6);
        Assert.True(Silver.At(end.AddDays(-76)) < YearLine.Break);
    }

    [Theory]
    [InlineData("2019-01-01", "start", false)]
    [InlineData("2020-09-15", "start", true)]
    [InlineData("2021-04-01", "middle", true)]
    [InlineData("2021-10-05", "end", true)]
    [InlineData("2021-10-24", "end", true)]
    [InlineData("2021-10-25", "end", false)]
    [InlineData("2030-01-01", "end", false)]
    public void A_day_off_the_line_stands_at_its_end(string day, string anchor, bool isOnLine)
    {
        var line = Silver with { Day = DateOnly.Parse(day, CultureInfo.InvariantCulture) };

        Assert.Equal((anchor, isOnLine), (line.PinAnchor, line.IsOnLine));
        Assert.InRange(line.Pin, 0, 100);
    }

    [Fact]
    public void A_letter_off_the_line_has_no_mark() => Assert.Empty((Silver with { Letters = [new(2020, 1, 1), new(2022, 1, 1)] }).Marks);

    [Fact]
    public void Places_follow_the_days() => Gen.Select(Gen.Int[0, 404], Gen.Int[0, 404]).Sample((one, other) =>
        Silver.At(Silver.YearBegins.AddDays(one)).CompareTo(Silver.At(Silver.YearBegins.AddDays(other))) == one.CompareTo(other));

    [Fact]
    public void Upright_no_word_stands_on_another() => Gen.Int[-50, 500].Sample(day =>
    {
        var upright = new UprightYear(Silver with { Day = Silver.YearBegins.AddDays(day) });
        double[] others = [upright.BeginsWord, upright.AnniversaryWord, upright.LastDayWord];
        return others.All(other => Math.Abs(other - upright.PinWord) >= 17.9) && upright.PinWord is > 0 and < UprightYear.Height;
    });

    [Theory]
    [InlineData("fr")]
    [InlineData("tr-TR")]
    public void A_picture_has_dots_in_its_figures_in_every_language(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

        Assert.Equal("78.67%", YearLine.Percent(78.666667));
        Assert.Equal("-4", YearLine.Figure(-4));
    }

    private static double Two(double place) => Math.Round(place, 2);
}
