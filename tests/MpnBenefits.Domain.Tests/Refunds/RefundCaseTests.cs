using MpnBenefits.Domain.Refunds;
using MpnBenefits.Domain.Tests.Programme;
using static MpnBenefits.Domain.Tests.Renewals.Situation;

namespace MpnBenefits.Domain.Tests.Refunds;

public sealed class RefundCaseTests
{
    private static readonly DateOnly Paid = new(2021, 9, 2);
    private static readonly DateOnly Last = new(2021, 10, 2);

    [Theory]
    [InlineData("2021-09-02", true)]
    [InlineData("2021-10-02", true)]
    [InlineData("2021-10-03", false)]
    public void The_thirtieth_day_counts(string on, bool allowed)
    {
        var decision = Decide(new(Paid, Day(on), false, false, false));

        Assert.Equal((allowed, Last), (decision.Allowed, decision.LastDay));
        Assert.Equal([allowed ? new RefundableUntil(Last) : new RefundTooLate(Last)], decision.Why);
    }

    [Fact]
    public void What_was_used_is_not_refunded_and_every_reason_is_given() => Assert.Equal(
        [new OrderSpentOnUpgrade(), new RefundTooLate(Last), new BenefitWasActivated(), new ProductKeyWasViewed()],
        Decide(new(Paid, Last.AddDays(1), true, true, true)).Why);

    [Fact]
    public void The_figures_are_the_catalogues() => Assert.Equal(new RefundPolicy(30, 12), Mpn2021.Catalogue.Refund);

    private static RefundDecision Decide(RefundCase refund) => refund.Decide(Mpn2021.Catalogue.Refund);
}
