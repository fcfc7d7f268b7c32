using System.Globalization;
using MpnBenefits.Data.Seed;

namespace MpnBenefits.Domain.Tests.Partners;

public sealed class WorkingCalendarTests
{
    [Theory]
    [InlineData("FR", "2021-10-29", 3, "2021-11-04")]
    [InlineData("FR", "2021-04-02", 1, "2021-04-06")]
    [InlineData("US", "2021-11-24", 1, "2021-11-26")]
    [InlineData("US", "2021-12-23", 1, "2021-12-27")]
    [InlineData("US", "2020-06-18", 1, "2020-06-19")]
    [InlineData("US", "2021-06-17", 1, "2021-06-21")]
    [InlineData("US", "2021-12-30", 1, "2022-01-03")]
    [InlineData("GB", "2021-12-24", 1, "2021-12-29")]
    [InlineData("GB", "2022-05-30", 3, "2022-06-06")]
    [InlineData("JP", "2021-07-21", 1, "2021-07-26")]
    [InlineData("JP", "2024-09-20", 1, "2024-09-24")]
    [InlineData("JP", "2020-05-01", 1, "2020-05-07")]
    [InlineData("DE", "2026-05-13", 1, "2026-05-15")]
    [InlineData("ZZ", "2021-10-29", 1, "2021-11-01")]
    public void Weekends_and_the_countrys_holidays_are_not_counted(string country, string from, int days, string expected) =>
        Assert.Equal(Day(expected), HolidayReader.Known.For(country).After(Day(from), days));

    [Fact]
    public void A_country_that_is_not_in_the_table_says_so()
    {
        Assert.True(HolidayReader.Known.For("FR").HolidaysKnown);
        Assert.False(HolidayReader.Known.For("ZZ").HolidaysKnown);
    }

    [Fact]
    public void Every_country_names_what_its_holidays_stand_on() =>
        Assert.All(HolidayReader.Known.Countries, country => Assert.True(country.Source.Length > 5 && country.Days.Count >= 7, country.Country));

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
