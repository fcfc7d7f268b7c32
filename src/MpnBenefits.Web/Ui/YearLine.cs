using System.Globalization;
using MpnBenefits.Domain.Renewals;

namespace MpnBenefits.Web.Ui;

/// <summary>
/// A membership's year as a line: paid to the anniversary, the window, then lost. Drawn by days; the last 75 take 40 % of
/// the length, behind a break, so that the window can be read.
/// </summary>
/// <param name="Id">Unique on the page, letters and digits.</param>
/// <param name="Title">Whose year it is: the offer's name.</param>
/// <param name="YearBegins">The first day of the paid year.</param>
/// <param name="Window">The renewal window at its end.</param>
/// <param name="Day">The day the pin stands on, as a rule the portal's today.</param>
/// <param name="Letters">The days of the letters.</param>
/// <param name="IsToday">False when the day is one that was asked about.</param>
public sealed record YearLine(
    string Id, string Title, DateOnly YearBegins, RenewalWindow Window, DateOnly Day, IReadOnlyList<DateOnly> Letters, bool IsToday = true)
{
    /// <summary>Where the scale changes, in per cent.</summary>
    public const double Break = 60;

    private const int LastDays = 75;
    private const int LostDays = 10;
    private const double NearEdge = 18;

    public double PaidTo => At(Window.Anniversary.AddDays(1));

    public double Opens => At(Window.FirstDay);

    public double Closes => At(Window.LostFrom);

    /// <summary>Whether the day lies on the line; one that does not stands at its end.</summary>
    public bool IsOnLine => YearBegins <= Day && Day.DayNumber < End;

    public double Pin => AtNoon(Math.Clamp(Day.DayNumber, YearBegins.DayNumber, End - 1));

    /// <summary>On which side of the pin its word stands, so that it stays on the page.</summary>
    public string PinAnchor => Pin > 100 - NearEdge ? "end" : Pin < NearEdge ? "start" : "middle";

    /// <summary>A mark for each letter that lies on the line.</summary>
    public IEnumerable<double> Marks =>
        Letters.Where(day => YearBegins <= day && day.DayNumber < End).Select(day => AtNoon(day.DayNumber));

    private int End => Window.LostFrom.DayNumber + LostDays;

    private int Cut => End - LastDays;

    /// <summary>Where a day begins, in per cent of the length.</summary>
    public double At(DateOnly day) => At(day.DayNumber);

    /// <summary>A figure for a picture's attribute: a dot, never a comma, two decimals at most.</summary>
    public static string Figure(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    public static string Percent(double value) => Figure(value) + "%";

    private double AtNoon(int day) => At(day + .5);

    private double At(double day) => Math.Clamp(
        day < Cut
            ? Break * (day - YearBegins.DayNumber) / (Cut - YearBegins.DayNumber)
            : Break + ((100 - Break) * (day - Cut) / LastDays),
        0,
        100);
}

/// <summary>The same line upright, for narrow screens: dates left, words right, none closer than they can be read.</summary>
public sealed record UprightYear(YearLine Line)
{
    public const int Left = 104;
    public const int Height = 346;
    private const double Top = 10;
    private const double Length = 320;
    private const double WordGap = 18;

    public double PaidTo => Y(Line.PaidTo);

    public double Opens => Y(Line.Opens);

    public double Closes => Y(Line.Closes);

    public double Pin => Y(Line.Pin);

    public double BeginsWord => Top + 9;

    public double AnniversaryWord => PaidTo + 5;

    public double LastDayWord => Closes + 8;

    /// <summary>As near to the pin as the other words allow.</summary>
    public double PinWord
    {
        get
        {
            double[] others = [BeginsWord, AnniversaryWord, LastDayWord];
            var wish = Pin + 4;
            return others.SelectMany(other => new[] { other - WordGap, other + WordGap }).Append(wish)
                .Where(place => place >= BeginsWord && others.All(other => Math.Abs(other - place) >= WordGap - .001))
                .MinBy(place => Math.Abs(place - wish));
        }
    }

    public double Y(double percent) => Top + (Length * percent / 100);
}
