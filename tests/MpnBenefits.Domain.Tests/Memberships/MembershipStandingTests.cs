using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Renewals;
using MpnBenefits.Domain.Tests.Programme;
using MpnBenefits.Domain.Tests.Renewals;

namespace MpnBenefits.Domain.Tests.Memberships;

public sealed class MembershipStandingTests
{
    private static readonly Membership Example = Membership.Begin(CompanyId.New(), new("map"), new(2020, 9, 1));

    [Theory]
    [InlineData("2020-09-01", RenewalPhase.Ahead, null, 366, true)]
    [InlineData("2021-08-16", RenewalPhase.Ahead, null, 17, true)]
    [InlineData("2021-08-17", RenewalPhase.Ahead, null, 16, true)]
    [InlineData("2021-09-01", RenewalPhase.Ahead, null, 1, true)]
    [InlineData("2021-09-02", RenewalPhase.Open, 30, 0, true)]
    [InlineData("2021-09-20", RenewalPhase.Open, 12, 0, true)]
    [InlineData("2021-09-24", RenewalPhase.Open, 8, 0, true)]
    [InlineData("2021-10-01", RenewalPhase.Open, 1, 0, true)]
    [InlineData("2021-10-02", RenewalPhase.Closed, null, 0, false)]
    [InlineData("2022-09-02", RenewalPhase.Closed, null, 0, false)]
    public void R17_R23_R30_R31_The_seeds_example_day_by_day(string day, RenewalPhase phase, int? left, int untilOpen, bool benefits)
    {
        var standing = MembershipStanding.Of(Example, Mpn2021.Catalogue.Renewal, Situation.Day(day));

        Assert.Equal((phase, left, untilOpen, benefits), (standing.Phase, standing.DaysLeft, standing.DaysUntilOpen, standing.BenefitsAccessible));
        Assert.Equal((new DateOnly(2021, 9, 2), new DateOnly(2021, 10, 1), new DateOnly(2021, 10, 2)), (standing.Window.FirstDay, standing.Window.LastDay, standing.Window.LostFrom));
    }

    [Fact]
    public void Every_day_from_the_purchase_to_a_year_after_has_one_phase_and_thirty_are_open()
    {
        var policy = Mpn2021.Catalogue.Renewal;
        var days = Enumerable.Range(0, 760).Select(day => MembershipStanding.Of(Example, policy, Example.PurchasedOn.AddDays(day))).ToList();

        Assert.Equal(30, days.Count(standing => standing.Phase is RenewalPhase.Open));
        Assert.All(days, standing => Assert.Equal(standing.Phase is RenewalPhase.Open, standing.DaysLeft is not null));
        Assert.All(days, standing => Assert.Equal(standing.Phase is not RenewalPhase.Closed, standing.BenefitsAccessible));
        Assert.Equal(days.OrderBy(standing => standing.Phase).Select(standing => standing.Phase), days.Select(standing => standing.Phase));
    }

    [Fact]
    public void R10a_Renewed_it_is_active_that_minute()
    {
        var membership = Membership.Begin(CompanyId.New(), new("map"), new(2020, 9, 1));
        membership.Renew([], "2021-000001");

        var standing = MembershipStanding.Of(membership, Mpn2021.Catalogue.Renewal, new(2021, 9, 15));

        Assert.Equal((RenewalPhase.Ahead, true), (standing.Phase, standing.BenefitsAccessible));
    }
}
