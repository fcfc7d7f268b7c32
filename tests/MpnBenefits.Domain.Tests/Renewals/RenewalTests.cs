using CsCheck;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Renewals;
using static MpnBenefits.Domain.Tests.Programme.Mpn2021;
using static MpnBenefits.Domain.Tests.Renewals.Situation;

namespace MpnBenefits.Domain.Tests.Renewals;

public sealed class RenewalTests
{
    private static readonly RenewalPolicy Policy = Catalogue.Renewal;
    private readonly Situation situation = new("silver", Anniversary, (DataPlatform, Silver), (AppDevelopment, Silver));

    [Fact]
    public void R10_Paid_in_the_window_it_renews_for_a_year_from_the_anniversary()
    {
        var (renewal, order) = Opened(new(2021, 9, 5));

        Assert.Equal(OrderState.Paid, Settled(renewal, order, new(2021, 9, 25)));

        Assert.Equal((new DateOnly(2021, 9, 25), order.Number), (renewal.RenewedOn!.Value, renewal.Reference));
        Assert.Equal(new DateOnly(2022, 9, 1), situation.Membership.Anniversary);
        Assert.Contains(renewal.Happened, what => what == new RenewalCompleted(situation.Membership.Id, Anniversary, new(2021, 9, 25), order.Number));
    }

    [Fact]
    public void Settling_twice_renews_once()
    {
        var (renewal, order) = Opened(new(2021, 9, 5));
        Settled(renewal, order, new(2021, 9, 25));

        Assert.False(renewal.Settle(order, situation.Membership, new(new(2021, 9, 26), "again", null), Policy, new(2021, 9, 26)).Refused(out _, out var again));

        Assert.Equal((PaymentVerdict.Twice, order.Total), (again.Verdict, again.Owed));
        Assert.Equal(2, situation.Membership.YearsHeld);
        Assert.Equal(new DateOnly(2021, 9, 25), renewal.RenewedOn);
    }

    [Fact]
    public void What_was_fixed_to_end_leaves_the_membership_with_the_payment_and_not_before()
    {
        var (renewal, order) = Opened(new(2021, 9, 5));
        renewal.Fix([AppDevelopment]);
        renewal.Fix([DataPlatform]);
        Assert.Equal(2, situation.Membership.Competencies.Count);

        Settled(renewal, order, new(2021, 9, 25));

        Assert.Equal(AppDevelopment, Assert.Single(situation.Membership.Competencies).Competency);
        Assert.Equal([DataPlatform], renewal.Dropped.Select(one => one.Competency));
    }

    [Fact]
    public void Paid_after_the_window_nothing_is_renewed_and_the_money_is_owed_back()
    {
        var (renewal, order) = Opened(new(2021, 9, 5));

        Assert.Equal(OrderState.OwedBack, Settled(renewal, order, new(2021, 10, 2)));

        Assert.Null(renewal.RenewedOn);
        Assert.Equal((1, Anniversary), (situation.Membership.YearsHeld, situation.Membership.Anniversary));
    }

    [Fact]
    public void A_refused_receipt_changes_nothing()
    {
        var (renewal, order) = Opened(new(2021, 9, 5));

        Assert.True(renewal.Settle(order, situation.Membership, new(new(2021, 9, 4), "early", null), Policy, new(2021, 9, 25)).Refused(out var why, out _));

        Assert.Equal(new PaymentBeforeOrder(new(2021, 9, 4), new(2021, 9, 5)), why);
        Assert.Null(renewal.RenewedOn);
        Assert.Null(order.PaidOn);
    }

    [Fact]
    public void The_same_answer_again_is_no_change_and_a_colleague_takes_it_over()
    {
        var renewal = Renewal.Start(situation.Membership, Renewer, At(new(2021, 9, 5)));
        renewal.Choose(PaymentMethod.Card, Renewer, At(new(2021, 9, 5)));
        var told = renewal.Happened.Count;

        renewal.Choose(PaymentMethod.Card, Renewer, At(new(2021, 9, 6)));
        Assert.Equal((told, At(new(2021, 9, 5))), (renewal.Happened.Count, renewal.SavedAt));

        renewal.Choose(PaymentMethod.Card, Reviewer, At(new(2021, 9, 7)));
        Assert.Equal((told + 1, Reviewer, At(new(2021, 9, 7))), (renewal.Happened.Count, renewal.LastTouchedBy, renewal.SavedAt));
    }

    [Fact]
    public void R9_A_payment_day_renews_exactly_when_it_lies_in_the_window() =>
        Gen.Select(Gen.Int[0, 9000], Gen.Int[1, 12], Gen.Int[-20, 60], Gen.Int[0, 60]).Sample((purchase, years, opened, later) =>
        {
            var one = Bought(new DateOnly(2015, 1, 1).AddDays(purchase), years);
            var window = one.Window(Policy);
            var openedOn = one.Anniversary.AddDays(opened);
            var paidOn = openedOn.AddDays(later);
            var renewal = Renewal.Start(one, Renewer, At(openedOn));
            var order = Order.Open(renewal, "2021-000001", one.Offer, new(SilverFee, true), PaymentMethod.BankTransfer, At(openedOn), openedOn.AddDays(30));

            Assert.False(renewal.Settle(order, one, new(paidOn, "bank", null), Policy, paidOn.AddDays(7)).Refused(out _, out _));

            var inWindow = window.FirstDay <= paidOn && paidOn <= window.LastDay;
            Assert.Equal(inWindow ? OrderState.Paid : OrderState.OwedBack, order.On(paidOn.AddDays(7)));
            Assert.Equal(inWindow ? years + 1 : years, one.YearsHeld);
        });

    [Fact]
    public void Whatever_arrives_and_how_often_a_year_is_renewed_at_most_once() =>
        Gen.Int[-5, 45].Array[1, 6].Sample(days =>
        {
            var one = Bought(new(2020, 2, 29), 1);
            var renewal = Renewal.Start(one, Renewer, At(one.Anniversary.AddDays(-5)));
            var order = Order.Open(renewal, "2021-000001", one.Offer, new(SilverFee, true), PaymentMethod.Card, At(one.Anniversary.AddDays(-5)), one.Anniversary.AddDays(25));

            var (first, today) = (one.Anniversary, one.Anniversary.AddDays(60));
            foreach (var (day, index) in days.Select((day, index) => (day, index)))
            {
                Assert.False(renewal.Settle(order, one, new(first.AddDays(day), $"bank-{index}", null), Policy, today).Refused(out _, out _));
            }

            Assert.Equal(days.Length - order.Payments.Count(payment => payment.Pays), order.Payments.Count(payment => payment.IsOwed));
            Assert.Equal(renewal.RenewedOn is null ? 1 : 2, one.YearsHeld);
            Assert.Equal(renewal.RenewedOn is null ? 0 : 1, one.Happened.OfType<Domain.Memberships.MembershipRenewed>().Count());
        });

    private static Domain.Memberships.Membership Bought(DateOnly on, int years) => Domain.Memberships.Membership.Begin(CompanyId.New(), new("map"), on, years);

    private (Renewal Renewal, Order Order) Opened(DateOnly on)
    {
        var renewal = Renewal.Start(situation.Membership, Renewer, At(on));
        return (renewal, Order.Open(renewal, "2021-000123", situation.Membership.Offer, new(SilverFee, true), PaymentMethod.BankTransfer, At(on), on.AddDays(30)));
    }

    private OrderState Settled(Renewal renewal, Order order, DateOnly paidOn)
    {
        Assert.False(renewal.Settle(order, situation.Membership, new(paidOn, "bank", null), Policy, new(2021, 10, 5)).Refused(out _, out _));
        return order.On(new(2021, 10, 5));
    }
}
