using CsCheck;
using MpnBenefits.Domain.Benefits;
using MpnBenefits.Domain.Tests.Programme;

namespace MpnBenefits.Domain.Tests.Benefits;

public sealed class CloudSubscriptionTests
{
    private static readonly TokenPolicy Policy = Mpn2021.Catalogue.Tokens;

    [Fact]
    public void The_catalogues_figures_are_those_of_the_rules() => Assert.Equal(new TokenPolicy(12, 3, 30, 1), Policy);

    [Theory]
    [InlineData(100, 6, 25, 125, 7.2)]
    [InlineData(25, 1, 25, 50, 6.5)]
    [InlineData(1, 0, 1, 2, 6)]
    [InlineData(7, 0.1, 3, 10, 3.7)]
    public void Added_seats_end_together(int seats, decimal months, int key, int seatsAfter, decimal monthsAfter)
    {
        var added = CloudSubscription.Of(seats, months).Add(key, Policy);

        Assert.Equal((seatsAfter, monthsAfter), (added.Seats, added.MonthsLeft));
    }

    [Theory]
    [InlineData(100, 6, 25, 3, 9)]
    [InlineData(100, 0, 100, 12, 12)]
    [InlineData(5, 0, 10, 24, 24)]
    [InlineData(5, 36, 15, 36, 72)]
    public void Extended_seats_stay_and_end_later(int seats, decimal months, int key, decimal monthsAdded, decimal monthsAfter)
    {
        var choice = new CloudChoice(CloudSubscription.Of(seats, months), key, Policy);

        Assert.Equal((seats, monthsAdded, monthsAfter), (choice.Extended!.Seats, choice.MonthsAdded, choice.Extended.MonthsLeft));
        Assert.Equal(["SeatsWouldBeAdded", "EndWouldMove"], choice.Why.Select(why => why.Code));
    }

    [Fact]
    public void A_key_of_more_than_three_times_the_seats_does_not_extend_whatever_is_left()
    {
        var choice = new CloudChoice(CloudSubscription.Of(5, 0), 16, Policy);

        Assert.Null(choice.Extended);
        Assert.Null(choice.MonthsAdded);
        Assert.Equal(new ExtensionBeyondCeiling(3, 15), choice.Why[1]);
    }

    [Fact]
    public void Seat_months_are_conserved_exactly() => Gen.Select(Gen.Int[1, 1_000_000], Gen.Int[0, 360], Gen.Int[1, 1_000_000]).Sample((seats, tenths, key) =>
    {
        var now = CloudSubscription.Of(seats, tenths / 10m);
        Assert.Equal(((long)seats * tenths) + (120L * key), now.Add(key, Policy).SeatMonthTenths);
        if (!now.Extend(key, Policy).Refused(out _, out var extended))
        {
            Assert.Equal(now.Add(key, Policy).SeatMonthTenths, extended.SeatMonthTenths);
        }
    });

    [Fact]
    public void Extending_then_adding_is_adding_then_extending() => Gen.Select(Gen.Int[1, 5000], Gen.Int[0, 360], Gen.Int[1, 5000], Gen.Int[1, 5000]).Sample((seats, tenths, first, second) =>
    {
        var now = CloudSubscription.Of(seats, tenths / 10m);
        if (!now.Extend(first, Policy).Refused(out _, out var extended) && !now.Add(second, Policy).Extend(first, Policy).Refused(out _, out var added))
        {
            Assert.Equal(extended.Add(second, Policy), added);
        }
    });
}
