namespace MpnBenefits.Domain.Competencies;

/// <summary>
/// The last whole calendar months before a day. On 1 September 2021 the last of them is August; on 31 August it is July,
/// for August is not over.
/// </summary>
public readonly record struct TrailingMonths
{
    private TrailingMonths(DateOnly first, int count) => (First, Count) = (first, count);

    /// <summary>The first day of the first month.</summary>
    public DateOnly First { get; }

    public int Count { get; }

    /// <summary>The last day of the last month.</summary>
    public DateOnly LastDay => First.AddMonths(Count).AddDays(-1);

    public static TrailingMonths Before(DateOnly day, int count) => new(new DateOnly(day.Year, day.Month, 1).AddMonths(-count), count);

    public bool Contains(DateOnly day) => First <= day && day <= LastDay;
}
