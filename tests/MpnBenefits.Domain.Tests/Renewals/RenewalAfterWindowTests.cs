using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Renewals;
using static MpnBenefits.Domain.Tests.Renewals.Situation;

namespace MpnBenefits.Domain.Tests.Renewals;

/// <summary>What the gates say once the window, to 1 October 2021, has closed: what was missing, and nobody to wait for.</summary>
public sealed class RenewalAfterWindowTests
{
    private static readonly DateOnly LastDay = new(2021, 10, 1);

    [Fact]
    public void What_was_missing_is_named_and_nobody_is_to_do_it()
    {
        var situation = new Situation { AskedWith = PortalRoles.ReportViewer };

        var decision = situation.On(31);

        Assert.Equal((GateState.Missed, new CompanyProfileWasNotReviewed(new(2021, 7, 3), LastDay)), (decision[GateKind.Profile].State, decision[GateKind.Profile].Why));
        Assert.Equal((GateState.Missed, new FeeNotPaid(LastDay)), (decision[GateKind.Fee].State, decision[GateKind.Fee].Why));
        Assert.Equal(GateState.Settled, decision[GateKind.Role].State);
        Assert.DoesNotContain(decision.Gates, gate => gate.State is GateState.ToDo);
    }

    [Fact]
    public void R8_Requirements_that_fall_short_are_named_and_nothing_is_kept()
    {
        var situation = new Situation("silver", null, (new("data-platform"), new("silver"))).Reviewed();

        var gate = situation.On(31)[GateKind.Requirements];

        Assert.Equal(GateState.Missed, gate.State);
        Assert.Equal([new("data-platform")], Assert.IsType<RequirementsShort>(gate.Why).Ending);
    }

    [Theory]
    [InlineData("2021-10-01", false)]
    [InlineData("2021-10-02", true)]
    [InlineData("2021-10-10", true)]
    [InlineData("2021-10-11", false)]
    public void R9_A_transfer_ordered_in_the_window_is_looked_for_while_its_order_lives(string day, bool lookedFor)
    {
        var situation = new Situation().Reviewed();
        situation.Ordered(new(2021, 9, 10));

        Assert.Equal(lookedFor, situation.On(Day(day)).IsLookedFor);
        Assert.Equal(lookedFor, situation.On(Day(day))[GateKind.Fee].Why == new TransferLookedFor(new(2021, 10, 1), "2021-000123"));
    }

    [Fact]
    public void R9_A_card_that_was_not_charged_is_not_waited_for()
    {
        var situation = new Situation().Reviewed();
        var order = situation.Ordered(new(2021, 9, 10), PaymentMethod.Card);
        Assert.Equal(new CardNotCharged(order.Number, order.Amount, LastDay), situation.On(30)[GateKind.Fee].Why);

        var after = situation.On(31);

        Assert.Equal((OrderState.Expired, LastDay), (order.On(LastDay.AddDays(1)), order.ExpiresOn));
        Assert.Equal((GateState.Missed, new OrderRanOut(order.Number, LastDay)), (after[GateKind.Fee].State, after[GateKind.Fee].Why));
        Assert.False(after.IsLookedFor);
    }

    [Theory]
    [InlineData(30, false)]
    [InlineData(31, true)]
    public void Nobody_is_asked_any_more_once_it_has_closed(int daysFromAnniversary, bool refused) =>
        Assert.Equal(refused ? new RenewalWindowClosed(LastDay) : null, new Situation().On(daysFromAnniversary).NobodyToAsk);

    [Fact]
    public void Ahead_of_the_window_the_fee_is_not_yet_to_be_paid() =>
        Assert.Equal(GateState.Later, new Situation().Reviewed().On(0)[GateKind.Fee].State);
}
