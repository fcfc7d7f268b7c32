namespace MpnBenefits.Domain.Benefits;

/// <summary>
/// A running cloud subscription as seats and the seat-months that are left, so that nothing is lost by adding or extending:
/// 100 seats with 6 months left and a key of 25 are 900 seat-months, which is 7.2 months for 125 seats or 9 for 100. The
/// order of adding and extending makes no difference.
/// </summary>
public sealed record CloudSubscription
{
    /// <summary>Months are given with one decimal at most.</summary>
    private const int Parts = 10;

    private CloudSubscription(int seats, long seatMonthTenths) => (Seats, SeatMonthTenths) = (seats, seatMonthTenths);

    public int Seats { get; }

    /// <summary>Seats times months left, in tenths; exact.</summary>
    public long SeatMonthTenths { get; }

    /// <summary>The months left for the seats there are, unrounded.</summary>
    public decimal Months => SeatMonthTenths / (decimal)Parts / Seats;

    /// <summary>The months left as they are said: one decimal, half away from zero.</summary>
    public decimal MonthsLeft => Math.Round(Months, 1, MidpointRounding.AwayFromZero);

    /// <summary>So many seats with so many months left, with one decimal at most.</summary>
    public static CloudSubscription Of(int seats, decimal monthsLeft)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(seats, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(monthsLeft);
        return new(seats, seats * (long)(monthsLeft * Parts));
    }

    /// <summary>The key's seats join, and all end on one day: (A×B + 12×C) / (A + C) months.</summary>
    public CloudSubscription Add(int keySeats, TokenPolicy policy) => new(Seats + keySeats, SeatMonthTenths + SeatMonths(keySeats, policy));

    /// <summary>
    /// The seats stay, and go on for 12×C / A months more. Refused where the key has more seats than three times the active
    /// ones: 5 active and a key of 15 are 36 months, a key of 16 is refused, whatever is left.
    /// </summary>
    public Result<CloudSubscription> Extend(int keySeats, TokenPolicy policy) =>
        SeatMonths(keySeats, policy) > (long)Seats * policy.MostExtensionYears * 12 * Parts
            ? new ExtensionBeyondCeiling(policy.MostExtensionYears, Seats * policy.MostExtensionYears * 12 / policy.ServiceMonths)
            : new CloudSubscription(Seats, SeatMonthTenths + SeatMonths(keySeats, policy));

    private static long SeatMonths(int keySeats, TokenPolicy policy) => (long)keySeats * policy.ServiceMonths * Parts;
}

/// <summary>What a key does to a running subscription: added to its seats, or extending its end.</summary>
public sealed record CloudChoice(CloudSubscription Now, int KeySeats, TokenPolicy Policy)
{
    public CloudSubscription Added => Now.Add(KeySeats, Policy);

    public CloudSubscription? Extended => Now.Extend(KeySeats, Policy).Refused(out _, out var extended) ? null : extended;

    /// <summary>The months that extending adds, as they are said; null when it is refused.</summary>
    public decimal? MonthsAdded => Extended is null ? null
        : Math.Round((decimal)KeySeats * Policy.ServiceMonths / Now.Seats, 1, MidpointRounding.AwayFromZero);

    /// <summary>What adding comes to, then what extending comes to or why it is refused.</summary>
    public IReadOnlyList<Reason> Why =>
    [
        new SeatsWouldBeAdded(KeySeats, Added.Seats, Added.MonthsLeft),
        Now.Extend(KeySeats, Policy).Refused(out var why, out var extended) ? why : new EndWouldMove(Now.Seats, MonthsAdded!.Value, extended.MonthsLeft),
    ];
}
