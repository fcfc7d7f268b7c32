using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Renewals;
using MpnBenefits.Domain.Tests.Renewals;
using static MpnBenefits.Domain.Tests.Programme.Mpn2021;
using static MpnBenefits.Domain.Tests.Renewals.Situation;

namespace MpnBenefits.Domain.Tests.Payments;

/// <summary>The seed's example: anniversary 1 September 2021, window 2 September to 1 October; the order lives 30 days.</summary>
public sealed class OrderTests
{
    private static readonly DateOnly Later = new(2021, 11, 30);
    private static readonly RenewalPolicy Strict = Catalogue.Renewal;
    private static readonly RenewalPolicy OpenCounts = Strict with { OrderOpenCounts = true };
    private readonly Situation situation = new();

    [Theory]
    [InlineData("2021-09-01", OrderState.OwedBack)]
    [InlineData("2021-09-02", OrderState.Paid)]
    [InlineData("2021-10-01", OrderState.Paid)]
    [InlineData("2021-10-02", OrderState.OwedBack)]
    public void R9_The_day_the_money_counts_decides(string day, OrderState state)
    {
        var order = situation.Ordered(new(2021, 9, 1));

        Assert.Equal(state, Received(order, day, Strict));
        Assert.Equal(state, order.On(Later));
        Assert.Equal((Day(day), "bank-1"), (order.PaidOn!.Value, order.PaymentReference));
    }

    [Fact]
    public void Written_down_weeks_later_the_day_it_arrived_still_counts()
    {
        var order = situation.Ordered(new(2021, 9, 10));

        Assert.Equal(OrderState.Expired, order.On(Later));
        Assert.Equal(OrderState.Paid, Received(order, "2021-10-01", Strict));
        Assert.Contains(order.Happened, what => what == new PaymentReceived(order.Number, order.Amount, new(2021, 10, 1), "bank-1", "seen on the statement"));
    }

    [Fact]
    public void Too_late_is_written_down_with_the_day_that_would_have_done()
    {
        var order = situation.Ordered(new(2021, 9, 10));
        Received(order, "2021-10-02", Strict);

        Assert.Equal(OrderEnd.PaidAfterWindow, order.Ended);
        Assert.Contains(
            order.Happened, what => what == new PaymentCameTooLate(order.Number, order.Amount, new(2021, 10, 2), new(2021, 10, 1), "bank-1", "seen on the statement"));
    }

    [Fact]
    public void Before_the_orders_own_day_and_after_today_is_refused()
    {
        var order = situation.Ordered(new(2021, 9, 10));
        Assert.True(order.Receive(new(new(2021, 9, 9), "bank-1", null), DaysOf(order, Strict), Later).Refused(out var early, out _));
        Assert.True(order.Receive(new(new(2021, 9, 13), "bank-1", null), DaysOf(order, Strict), new(2021, 9, 12)).Refused(out var ahead, out _));

        Assert.Equal(new PaymentBeforeOrder(new(2021, 9, 9), new(2021, 9, 10)), early);
        Assert.Equal(new PaymentInFuture(new(2021, 9, 13), new(2021, 9, 12)), ahead);
        Assert.Equal((null, OrderState.AwaitingPayment), (order.PaidOn, order.On(new(2021, 9, 12))));
    }

    [Theory]
    [InlineData("2021-09-20")]
    [InlineData("2021-10-05")]
    public void The_second_time_it_is_owed_back_whether_the_first_renewed_or_not(string first)
    {
        var order = situation.Ordered(new(2021, 9, 10));
        var state = Received(order, first, Strict);

        Assert.False(order.Receive(new(new(2021, 9, 21), "bank-2", null), DaysOf(order, Strict), Later).Refused(out _, out var again));

        Assert.Equal((state is OrderState.Paid ? PaymentVerdict.Twice : PaymentVerdict.InVain, order.Total), (again.Verdict, again.Owed));
        Assert.Equal((state, "bank-1"), (order.On(Later), order.PaymentReference));
    }

    [Theory]
    [InlineData("2021-09-25", "2021-10-02", OrderState.Paid)]
    [InlineData("2021-09-25", "2021-10-25", OrderState.Paid)]
    [InlineData("2021-09-25", "2021-10-26", OrderState.OwedBack)]
    [InlineData("2021-10-01", "2021-10-31", OrderState.Paid)]
    [InlineData("2021-10-02", "2021-10-03", OrderState.OwedBack)]
    [InlineData("2021-08-30", "2021-09-29", OrderState.Paid)]
    [InlineData("2021-08-30", "2021-10-02", OrderState.OwedBack)]
    public void Where_an_open_order_counts_it_renews_as_long_as_it_lives(string opened, string paid, OrderState state) =>
        Assert.Equal(state, Received(situation.Ordered(Day(opened)), paid, OpenCounts));

    [Theory]
    [InlineData("2021-09-10", OrderState.AwaitingPayment)]
    [InlineData("2021-10-10", OrderState.AwaitingPayment)]
    [InlineData("2021-10-11", OrderState.Expired)]
    public void It_waits_thirty_days_and_then_runs_out(string day, OrderState state)
    {
        var order = situation.Ordered(new(2021, 9, 10));

        Assert.Equal(new DateOnly(2021, 10, 10), order.ExpiresOn);
        Assert.Equal(state, order.On(Day(day)));
    }

    [Theory]
    [InlineData("2021-09-10", PaymentMethod.Card, "2021-10-01")]
    [InlineData("2021-08-20", PaymentMethod.Card, "2021-09-19")]
    [InlineData("2021-09-10", PaymentMethod.BankTransfer, "2021-10-10")]
    public void R9_A_card_has_no_longer_than_the_window_and_a_transfer_thirty_days(string opened, PaymentMethod method, string expires) =>
        Assert.Equal(Day(expires), situation.Ordered(Day(opened), method).ExpiresOn);

    [Fact]
    public void Its_day_is_the_UTC_day()
    {
        var late = new DateTimeOffset(2021, 10, 2, 1, 30, 0, TimeSpan.FromHours(2));
        var order = Order.Open(Renewal.Start(situation.Membership, Renewer, late), "2021-000001", new("map"), new(SilverFee, true), PaymentMethod.Card, late, new(2021, 10, 1));

        Assert.Equal(new DateOnly(2021, 10, 1), order.OpenedOn);
    }

    [Fact]
    public void Choosing_the_same_way_again_is_no_change()
    {
        var order = situation.Ordered(new(2021, 9, 10));
        order.PayBy(PaymentMethod.BankTransfer, new(2021, 10, 5));
        Assert.Single(order.Happened);

        order.PayBy(PaymentMethod.Card, new(2021, 10, 1));
        Assert.Equal((PaymentMethod.Card, new PaymentMethodChosen(order.Number, PaymentMethod.Card)), (order.Method, order.Happened[^1]));
        Assert.Equal(new DateOnly(2021, 10, 1), order.ExpiresOn);
    }

    private PaymentDays DaysOf(Order order, RenewalPolicy policy) => PaymentDays.Of(order, situation.Membership.Window(policy), policy);

    private OrderState Received(Order order, string day, RenewalPolicy policy)
    {
        Assert.False(order.Receive(new(Day(day), "bank-1", "seen on the statement"), DaysOf(order, policy), Later).Refused(out _, out _));
        return order.On(Later);
    }
}
