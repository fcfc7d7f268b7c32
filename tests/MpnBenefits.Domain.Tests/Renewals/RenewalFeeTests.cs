using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Programme;
using MpnBenefits.Domain.Renewals;
using static MpnBenefits.Domain.Tests.Renewals.Situation;

namespace MpnBenefits.Domain.Tests.Renewals;

public sealed class RenewalFeeTests
{
    [Fact]
    public void R4_Without_a_published_price_nothing_is_charged()
    {
        var situation = new Situation().Reviewed();
        situation.Prices = [];

        Assert.True(situation.On(5).PayableFee().Refused(out var why, out _));
        Assert.Equal(new PriceNotPublished(new("map"), new("FR")), why);
    }

    [Fact]
    public void A_price_of_another_country_is_no_price()
    {
        var situation = new Situation().Reviewed();
        situation.Company.Change(Profile(country: "DE"), holdingFields: [], Anniversary);

        Assert.Equal(new PriceNotPublished(new("map"), new("DE")), situation.On(5)[GateKind.Fee].Why);
    }

    [Theory]
    [InlineData("2021-09-09", null)]
    [InlineData("2021-09-10", 40_000L)]
    [InlineData("2021-09-20", 40_000L)]
    [InlineData("2021-09-21", 50_000L)]
    public void The_price_of_the_day_holds_both_ends_included(string day, long? minor)
    {
        var situation = new Situation().Reviewed();
        situation.Prices =
        [
            Price.Publish(new("map"), "FR", new Money(40_000, "EUR"), new(2021, 9, 10), new(2021, 9, 20), demonstration: false),
            Price.Publish(new("map"), "FR", new Money(50_000, "EUR"), new(2021, 9, 21), null, demonstration: false),
        ];

        var decision = situation.On(Day(day));

        Assert.Equal(minor, decision.Price?.Amount.Minor);
        Assert.Equal(minor is not null, decision.MayPay);
    }

    [Fact]
    public void An_order_that_waits_is_named_and_may_still_be_paid_another_way()
    {
        var situation = new Situation("map").Reviewed();
        situation.Ordered(new(2021, 9, 5));

        var decision = situation.On(10);

        Assert.Equal((GateState.ToDo, new PaymentOnItsWay("2021-000123", SilverFee, new(2021, 10, 1))), (decision[GateKind.Fee].State, decision[GateKind.Fee].Why));
        Assert.True(decision.MayPay);
    }

    [Fact]
    public void Money_that_came_after_the_window_is_said_to_be_owed_back()
    {
        var situation = new Situation().Reviewed();
        var order = situation.Ordered(new(2021, 9, 25));
        order.Receive(new(new(2021, 10, 3), "bank", null), PaymentDays.Of(order, situation.Membership.Window(Policy), Policy), new(2021, 10, 4));

        var gate = situation.On(33)[GateKind.Fee];

        Assert.Equal((GateState.Stopped, new PaidAfterWindow("2021-000123", new(2021, 10, 3), new(2021, 10, 1))), (gate.State, gate.Why));
    }

    [Fact]
    public void An_order_that_ran_out_leaves_the_fee_due()
    {
        var situation = new Situation().Reviewed();
        situation.Ordered(new(2021, 7, 15));

        Assert.IsType<FeeDue>(situation.On(5)[GateKind.Fee].Why);
    }

    [Fact]
    public void The_first_thing_in_the_way_is_the_reason_in_the_order_of_the_gates()
    {
        var situation = new Situation();
        situation.Company.Judge(CheckKind.Business, Verification.Rejected(new(2021, 8, 1), "document-too-old"));
        situation.AskedWith = PortalRoles.ReportViewer;
        situation.Prices = [];

        Assert.Equal(
            [GateKind.Window, GateKind.Profile, GateKind.Verification, GateKind.Role, GateKind.Fee], situation.On(0).InTheWay.Select(gate => gate.Kind));
        Assert.True(situation.On(5).PayableFee().Refused(out var why, out _));
        Assert.IsType<CompanyProfileNotReviewed>(why);
    }

    private static RenewalPolicy Policy => Tests.Programme.Mpn2021.Catalogue.Renewal;
}
