using System.Globalization;
using CsCheck;
using MpnBenefits.Domain.Renewals;
using static MpnBenefits.Domain.Tests.Programme.Mpn2021;

namespace MpnBenefits.Domain.Tests.Renewals;

/// <summary>The window by the figures of the catalogue, not by constants of the test's own.</summary>
public sealed class RenewalWindowTests
{
    private static readonly Gen<(DateOnly Purchased, int Years)> AnyPurchase = Gen.Select(
        Gen.Int[new DateOnly(2015, 1, 1).DayNumber, new DateOnly(2040, 12, 31).DayNumber].Select(DateOnly.FromDayNumber), Gen.Int[1, 50]);

    [Theory]
    [InlineData("2020-09-01", "2021-09-01", "2021-08-17", "2021-09-02", "2021-09-24", "2021-10-01", "2021-10-02", "2022-09-01")]
    [InlineData("2018-09-01", "2019-09-01", "2019-08-17", "2019-09-02", "2019-09-24", "2019-10-01", "2019-10-02", "2020-09-01")]
    [InlineData("2017-10-15", "2018-10-15", "2018-09-30", "2018-10-16", "2018-11-07", "2018-11-14", "2018-11-15", "2019-10-15")]
    [InlineData("2020-06-22", "2021-06-22", "2021-06-07", "2021-06-23", "2021-07-15", "2021-07-22", "2021-07-23", "2022-06-22")]
    [InlineData("2020-02-29", "2021-02-28", "2021-02-13", "2021-03-01", "2021-03-23", "2021-03-30", "2021-03-31", "2022-02-28")]
    [InlineData("2019-02-28", "2020-02-28", "2020-02-13", "2020-02-29", "2020-03-22", "2020-03-29", "2020-03-30", "2021-02-28")]
    [InlineData("2024-02-29", "2025-02-28", "2025-02-13", "2025-03-01", "2025-03-23", "2025-03-30", "2025-03-31", "2026-02-28")]
    [InlineData("2019-12-31", "2020-12-31", "2020-12-16", "2021-01-01", "2021-01-23", "2021-01-30", "2021-01-31", "2021-12-31")]
    [InlineData("2020-01-01", "2021-01-01", "2020-12-17", "2021-01-02", "2021-01-24", "2021-01-31", "2021-02-01", "2022-01-01")]
    [InlineData("2020-06-30", "2021-06-30", "2021-06-15", "2021-07-01", "2021-07-23", "2021-07-30", "2021-07-31", "2022-06-30")]
    [InlineData("2020-07-01", "2021-07-01", "2021-06-16", "2021-07-02", "2021-07-24", "2021-07-31", "2021-08-01", "2022-07-01")]
    [InlineData("2023-02-28", "2024-02-28", "2024-02-13", "2024-02-29", "2024-03-22", "2024-03-29", "2024-03-30", "2025-02-28")]
    public void The_worked_dates(
        string purchased, string anniversary, string coming, string opens, string closing, string closes, string lost, string next)
    {
        var window = Window(Day(purchased), yearsHeld: 1);
        var reminders = Catalogue.RemindersFor(window.Anniversary).ToDictionary(reminder => reminder.Kind, reminder => reminder.On);

        Assert.Equal(
            (Day(anniversary), Day(opens), Day(closes), Day(lost)), (window.Anniversary, window.FirstDay, window.LastDay, window.LostFrom));
        Assert.Equal((Day(coming), Day(closing)), (reminders["anniversary-coming"], reminders["window-closing"]));
        Assert.Equal(Day(next), RenewalPolicy.Anniversary(Day(purchased), 2));
    }

    [Theory]
    [InlineData("2021-08-16", RenewalPhase.Ahead)]
    [InlineData("2021-08-17", RenewalPhase.Ahead)]
    [InlineData("2021-09-01", RenewalPhase.Ahead)]
    [InlineData("2021-09-02", RenewalPhase.Open)]
    [InlineData("2021-09-24", RenewalPhase.Open)]
    [InlineData("2021-10-01", RenewalPhase.Open)]
    [InlineData("2021-10-02", RenewalPhase.Closed)]
    public void The_offer_of_1_September_2020_day_by_day(string day, RenewalPhase phase) =>
        Assert.Equal(phase, Window(new(2020, 9, 1), yearsHeld: 1).On(Day(day)));

    [Theory]
    [InlineData(-1, RenewalPhase.Ahead, null, true)]
    [InlineData(0, RenewalPhase.Ahead, null, true)]
    [InlineData(1, RenewalPhase.Open, 30, true)]
    [InlineData(2, RenewalPhase.Open, 29, true)]
    [InlineData(29, RenewalPhase.Open, 2, true)]
    [InlineData(30, RenewalPhase.Open, 1, true)]
    [InlineData(31, RenewalPhase.Closed, null, false)]
    [InlineData(32, RenewalPhase.Closed, null, false)]
    public void R14_R15_R17_Thirty_days_from_the_day_after_the_anniversary_with_benefits_to_the_last(
        int daysAfterAnniversary, RenewalPhase phase, int? daysLeft, bool benefits)
    {
        var window = Window(new(2020, 9, 1), yearsHeld: 1);
        var day = window.Anniversary.AddDays(daysAfterAnniversary);

        Assert.Equal((phase, daysLeft, benefits), (window.On(day), window.DaysLeft(day), window.BenefitsAccessible(day)));
    }

    [Fact]
    public void The_reason_is_that_of_the_day()
    {
        var window = Window(new(2020, 9, 1), yearsHeld: 1);

        Assert.Equal(new RenewalNotYetOpen(new(2021, 9, 2), new(2021, 10, 1)), window.Why(new(2021, 9, 1)));
        Assert.Equal(new RenewalWindowOpen(new(2021, 10, 1), 30), window.Why(new(2021, 9, 2)));
        Assert.Equal(new RenewalWindowClosed(new(2021, 10, 1)), window.Why(new(2021, 10, 2)));
    }

    [Fact]
    public void R16_The_letters_of_an_anniversary_in_order() => Assert.Equal(
        [
            new(new(2021, 1, 14), "readiness"), new(new(2021, 2, 28), "anniversary-coming"), new(new(2021, 3, 16), "window-open"),
            new(new(2021, 4, 7), "window-closing"), new(new(2021, 4, 14), "last-day"), new(new(2021, 4, 15), "lost"),
        ],
        Catalogue.RemindersFor(new(2021, 3, 15)));

    [Fact]
    public void Any_window_is_thirty_days_from_the_day_after_the_anniversary() => AnyPurchase.Sample((purchased, years) =>
    {
        var window = Window(purchased, years);
        return window.FirstDay == window.Anniversary.AddDays(1)
            && window.LastDay.DayNumber - window.FirstDay.DayNumber + 1 == 30
            && window.LostFrom == window.LastDay.AddDays(1);
    });

    [Fact]
    public void The_anniversary_never_drifts_from_the_purchase() => AnyPurchase.Sample((purchased, years) =>
    {
        var anniversary = RenewalPolicy.Anniversary(purchased, years);
        var day = (purchased.Month, purchased.Day) == (2, 29) && !DateTime.IsLeapYear(anniversary.Year) ? 28 : purchased.Day;
        return (anniversary.Year, anniversary.Month, anniversary.Day) == (purchased.Year + years, purchased.Month, day);
    });

    [Fact]
    public void Every_day_is_ahead_open_or_closed_in_this_order() => Gen.Select(AnyPurchase, Gen.Int[-400, 400]).Sample((bought, away) =>
    {
        var window = Window(bought.Purchased, bought.Years);
        var day = window.FirstDay.AddDays(away);
        var phase = window.On(day);
        return phase == (away < 0 ? RenewalPhase.Ahead : away < 30 ? RenewalPhase.Open : RenewalPhase.Closed)
            && window.DaysLeft(day) == (phase is RenewalPhase.Open ? 30 - away : null)
            && window.BenefitsAccessible(day) == (phase is not RenewalPhase.Closed);
    });

    [Fact]
    public void Years_follow_each_other_without_a_day_between() => AnyPurchase.Sample((purchased, years) =>
        RenewalPolicy.YearBegins(purchased, years + 1) == RenewalPolicy.Anniversary(purchased, years).AddDays(1)
        && RenewalPolicy.YearBegins(purchased, 1) == purchased);

    [Theory]
    [InlineData("2020-02-29", 4, "2024-02-29")]
    [InlineData("2020-02-29", 5, "2025-02-28")]
    [InlineData("2024-02-29", 4, "2028-02-29")]
    public void The_29th_of_February_returns_in_leap_years(string purchased, int years, string anniversary) =>
        Assert.Equal(Day(anniversary), RenewalPolicy.Anniversary(Day(purchased), years));

    private static RenewalWindow Window(DateOnly purchased, int yearsHeld) =>
        Catalogue.Renewal.WindowAfter(RenewalPolicy.Anniversary(purchased, yearsHeld));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
