namespace MpnBenefits.Domain.Partners;

/// <summary>
/// The working days of a country: neither its weekend nor its public holidays. In France, three working days after
/// Friday 29 October 2021 is Thursday 4 November, for 1 November is a holiday. Of a country that is not in the table only
/// the weekend is known, and <see cref="HolidaysKnown"/> says so.
/// </summary>
public sealed class WorkingCalendar(CountryHolidays? country)
{
    private static readonly DayOfWeek[] Usual = [DayOfWeek.Saturday, DayOfWeek.Sunday];

    private readonly Dictionary<int, IReadOnlySet<DateOnly>> years = [];

    public bool HolidaysKnown => country is not null;

    public bool IsWorking(DateOnly day) => !(country?.Weekend ?? Usual).Contains(day.DayOfWeek) && !IsHoliday(day);

    /// <summary>The day that is a number of working days after another; the first is not counted.</summary>
    public DateOnly After(DateOnly from, int workingDays)
    {
        var day = from;
        for (var left = workingDays; left > 0; left -= IsWorking(day) ? 1 : 0)
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>A New Year's Day on a Saturday may be kept on the last day of the year before.</summary>
    private bool IsHoliday(DateOnly day) => country is not null && (In(day.Year).Contains(day) || In(day.Year + 1).Contains(day));

    private IReadOnlySet<DateOnly> In(int year)
    {
        if (!years.TryGetValue(year, out var holidays))
        {
            years[year] = holidays = country!.In(year);
        }

        return holidays;
    }
}
