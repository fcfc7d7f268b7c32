using System.Globalization;
using MpnBenefits.Domain.Competencies;

namespace MpnBenefits.Domain.Tests.Competencies;

public sealed class TrailingMonthsTests
{
    [Theory]
    [InlineData("2021-09-01", "2020-09-01", "2021-08-31")]
    [InlineData("2021-09-30", "2020-09-01", "2021-08-31")]
    [InlineData("2021-08-31", "2020-08-01", "2021-07-31")]
    [InlineData("2021-01-01", "2020-01-01", "2020-12-31")]
    [InlineData("2020-03-31", "2019-03-01", "2020-02-29")]
    public void Are_the_last_twelve_whole_calendar_months_before_the_day(string day, string first, string last)
    {
        var months = TrailingMonths.Before(Day(day), 12);

        Assert.Equal((Day(first), Day(last)), (months.First, months.LastDay));
        Assert.True(months.Contains(months.First));
        Assert.True(months.Contains(months.LastDay));
        Assert.False(months.Contains(months.First.AddDays(-1)));
        Assert.False(months.Contains(months.LastDay.AddDays(1)));
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
