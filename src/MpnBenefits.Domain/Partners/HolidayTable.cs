namespace MpnBenefits.Domain.Partners;

/// <summary>The public holidays of countries, as rules with the day the table was made and what each stands on.</summary>
public sealed record HolidayTable(DateOnly AsOf, IReadOnlyList<CountryHolidays> Countries)
{
    public WorkingCalendar For(string country) => new(Countries.FirstOrDefault(one => one.Country == country));
}

/// <summary>One country's holidays. Single days that a year added or left out stand beside the rules.</summary>
public sealed record CountryHolidays(
    string Country, string Source, IReadOnlyList<HolidayRule> Days, WeekendShift Shift = WeekendShift.None, IReadOnlyList<DateOnly>? Added = null, IReadOnlyList<DateOnly>? Dropped = null)
{
    public IReadOnlyList<DayOfWeek> Weekend { get; init; } = [DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>The holidays of a year, and where one is made good on another day, that day too.</summary>
    public IReadOnlySet<DateOnly> In(int year)
    {
        HashSet<DateOnly> days = [.. Days.Select(rule => rule.In(year)).OfType<DateOnly>().Where(day => Dropped?.Contains(day) is not true)];
        foreach (var day in days.Order().ToList())
        {
            days.Add(Observed(day, days));
        }

        days.UnionWith((Added ?? []).Where(day => day.Year == year));
        return days;
    }

    private DateOnly Observed(DateOnly day, HashSet<DateOnly> taken) => (Shift, day.DayOfWeek) switch
    {
        (WeekendShift.Nearest, DayOfWeek.Saturday) => day.AddDays(-1),
        (WeekendShift.Nearest, DayOfWeek.Sunday) => day.AddDays(1),
        (WeekendShift.NextFree, DayOfWeek.Saturday or DayOfWeek.Sunday) => NextFree(day, taken),
        (WeekendShift.SundayToNextFree, DayOfWeek.Sunday) => NextFree(day, taken),
        _ => day,
    };

    private static DateOnly NextFree(DateOnly day, HashSet<DateOnly> taken)
    {
        do
        {
            day = day.AddDays(1);
        }
        while (taken.Contains(day) || day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        return day;
    }
}

/// <summary>What becomes of a holiday that falls on a weekend.</summary>
public enum WeekendShift
{
    /// <summary>It is lost: France.</summary>
    None,

    /// <summary>Saturday is kept on Friday, Sunday on Monday: the offices of the United States.</summary>
    Nearest,

    /// <summary>It is kept on the next working day: the United Kingdom.</summary>
    NextFree,

    /// <summary>Only a Sunday is made good, on the next day that is free: Japan.</summary>
    SundayToNextFree,
}

/// <summary>
/// A day that returns: on a date, a number of days from Easter Sunday, or on the n-th weekday of a month (-1 is the last);
/// from and through a year where a law began or ended it.
/// </summary>
public sealed record HolidayRule(string Name, int? Month = null, int? Day = null, int? Easter = null, DayOfWeek? Weekday = null, int Nth = 0, int? From = null, int? Through = null)
{
    private const int Week = 7;

    public DateOnly? In(int year) =>
        year < From || year > Through ? null
        : Easter is { } offset ? EasterSunday(year).AddDays(offset)
        : Weekday is { } weekday ? NthOf(year, Month!.Value, weekday, Nth)
        : new DateOnly(year, Month!.Value, Day!.Value);

    private static DateOnly NthOf(int year, int month, DayOfWeek weekday, int nth)
    {
        if (nth > 0)
        {
            var first = new DateOnly(year, month, 1);
            return first.AddDays(((weekday - first.DayOfWeek + Week) % Week) + ((nth - 1) * Week));
        }

        var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return last.AddDays(-((last.DayOfWeek - weekday + Week) % Week));
    }

    /// <summary>The Gregorian Easter, by the rule of Meeus, Jones and Butcher: 4 April 2021.</summary>
    private static DateOnly EasterSunday(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % Week;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var days = h + l - (Week * m) + 114;
        return new(year, days / 31, (days % 31) + 1);
    }
}
