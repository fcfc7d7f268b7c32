using CsCheck;
using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Tests.Programme;

namespace MpnBenefits.Domain.Tests.Memberships;

public sealed class MembershipTests
{
    [Fact]
    public void A_29_February_returns_in_leap_years()
    {
        var membership = Bought(new(2020, 2, 29));
        var days = new List<DateOnly>();
        for (var year = 0; year < 5; year++)
        {
            days.Add(membership.Anniversary);
            membership.Renew([], "2021-000001");
        }

        Assert.Equal([new(2021, 2, 28), new(2022, 2, 28), new(2023, 2, 28), new(2024, 2, 29), new(2025, 2, 28)], days);
    }

    [Fact]
    public void The_next_anniversary_is_what_a_renewal_brings()
    {
        var membership = Bought(new(2018, 9, 1));
        var promised = membership.NextAnniversary;

        membership.Renew([], "2021-000001");

        Assert.Equal((new DateOnly(2020, 9, 1), promised), (membership.Anniversary, promised));
        Assert.Equal(2, membership.YearsHeld);
    }

    [Fact]
    public void A_renewal_is_written_down_with_what_it_dropped()
    {
        var membership = Membership.Begin(
            CompanyId.New(), new("silver"), new(2020, 9, 1), 1, (Mpn2021.DataPlatform, Mpn2021.Silver), (Mpn2021.AppDevelopment, Mpn2021.Silver));

        membership.Renew([Mpn2021.DataPlatform], "2021-000007");

        var line = membership.Happened.OfType<MembershipRenewed>().Single();
        Assert.Equal((new DateOnly(2021, 9, 1), new DateOnly(2022, 9, 1), "2021-000007"), (line.EndedOn, line.Anniversary, line.OrderNumber));
        Assert.Equal([Mpn2021.DataPlatform], line.Dropped);
        Assert.Equal(Mpn2021.AppDevelopment, Assert.Single(membership.Competencies).Competency);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void It_has_been_held_for_a_year_at_least(int years) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Membership.Begin(CompanyId.New(), new("map"), new(2020, 9, 1), years));

    [Fact]
    public void However_often_renewed_the_anniversary_never_drifts_from_the_purchase() =>
        Gen.Select(Gen.Int[0, 9496], Gen.Int[1, 30]).Sample((day, renewals) =>
        {
            var bought = new DateOnly(2015, 1, 1).AddDays(day);
            var membership = Bought(bought);
            for (var turn = 0; turn < renewals; turn++)
            {
                membership.Renew([], "2021-000001");
            }

            Assert.Equal(bought.AddYears(renewals + 1), membership.Anniversary);
            Assert.Equal(bought.Month, membership.Anniversary.Month);
            Assert.True(membership.Anniversary.Day == bought.Day || bought is { Month: 2, Day: 29 });
        });

    private static Membership Bought(DateOnly on) => Membership.Begin(CompanyId.New(), new("map"), on);
}
