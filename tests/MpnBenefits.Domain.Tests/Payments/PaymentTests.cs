using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Renewals;
using MpnBenefits.Domain.Taxes;
using MpnBenefits.Domain.Tests.Renewals;
using static MpnBenefits.Domain.Tests.Renewals.Situation;

namespace MpnBenefits.Domain.Tests.Payments;

/// <summary>Money against an order: exact, too little, too much, another currency, late, twice, in vain.</summary>
public sealed class PaymentTests
{
    private static readonly DateOnly Opened = new(2021, 9, 10);
    private static readonly DateOnly Later = new(2021, 11, 1);

    private readonly Situation situation = new();

    [Fact]
    public void R9_Of_too_little_the_rest_is_waited_for_and_then_it_is_paid()
    {
        var order = Ordered();

        var part = Received(order, 1000m, "bank-1", new(2021, 9, 15));
        Assert.Equal((PaymentVerdict.TooLittle, OrderState.AwaitingPayment, Money.Of(600m, "EUR")), (part.Verdict, order.On(new(2021, 9, 16)), order.Due));
        Assert.Equal(new RestIsMissing(order.Number, Money.Of(600m, "EUR"), Days.Last), order.Why(Days, new(2021, 9, 16)));

        var rest = Received(order, 600m, "bank-2", new(2021, 9, 20));
        Assert.Equal((PaymentVerdict.Exact, OrderState.Paid, new DateOnly(2021, 9, 20)), (rest.Verdict, order.On(Later), order.PaidOn!.Value));
        Assert.DoesNotContain(order.Payments, payment => payment.IsOwed);
    }

    [Fact]
    public void Of_too_much_the_rest_is_owed_back_until_it_is_sent()
    {
        var order = Ordered();

        var payment = Received(order, 1700m, "bank-1", new(2021, 9, 15));
        Assert.Equal((PaymentVerdict.TooMuch, Money.Of(100m, "EUR"), OrderState.Paid), (payment.Verdict, order.OwedOf(payment, Later), order.On(Later)));
        Assert.Contains(order.Happened, what => what == new PaymentWasTooMuch(order.Number, Money.Of(100m, "EUR"), new(2021, 9, 15)));

        Assert.False(order.SendBack(payment.Id, new(new(2021, 9, 17), "out-1", "too much"), Later).Refused(out _, out _));
        Assert.Equal((0L, OrderState.Paid), (order.OwedOf(payment, Later).Minor, order.On(Later)));
        Assert.True(order.SendBack(payment.Id, new(new(2021, 9, 18), "out-2", "again"), Later).Refused(out var why, out _));
        Assert.Equal(new NothingOwedBack(order.Number), why);
    }

    [Fact]
    public void Another_currency_counts_for_nothing_and_the_order_goes_on_waiting()
    {
        var order = Ordered();

        var payment = Received(order, 1600m, "bank-1", new(2021, 9, 15), "USD");

        Assert.Equal((PaymentVerdict.WrongCurrency, Money.Of(1600m, "USD")), (payment.Verdict, order.OwedOf(payment, Later)));
        Assert.Equal((OrderState.AwaitingPayment, order.Total), (order.On(new(2021, 9, 16)), order.Due));
        Assert.Equal(PaymentVerdict.Exact, Received(order, 1600m, "bank-2", new(2021, 9, 16)).Verdict);
    }

    [Fact]
    public void What_came_in_part_is_owed_back_when_the_rest_came_too_late_or_never()
    {
        var late = Ordered();
        var part = Received(late, 1000m, "bank-1", new(2021, 9, 15));
        Received(late, 600m, "bank-2", Days.Last.AddDays(1));
        Assert.Equal((OrderState.OwedBack, Money.Of(1000m, "EUR")), (late.On(Later), late.OwedOf(part, Later)));

        var never = Ordered();
        part = Received(never, 1000m, "bank-1", new(2021, 9, 15));
        Assert.Equal(0, never.OwedOf(part, never.ExpiresOn).Minor);
        Assert.Equal((OrderState.Expired, Money.Of(1000m, "EUR")), (never.On(never.ExpiresOn.AddDays(1)), never.OwedOf(part, never.ExpiresOn.AddDays(1))));

        var givenUp = Ordered();
        part = Received(givenUp, 1000m, "bank-1", new(2021, 9, 15));
        Assert.False(givenUp.Cancel().Refused(out _, out _));
        Assert.Equal(Money.Of(1000m, "EUR"), givenUp.OwedOf(part, new(2021, 9, 16)));
    }

    [Fact]
    public void The_same_line_of_a_statement_is_put_down_once()
    {
        var order = Ordered();
        Received(order, 1000m, "bank-1", new(2021, 9, 15));

        Assert.True(order.Receive(new(new(2021, 9, 15), "bank-1", null) { Amount = Money.Of(1000m, "EUR") }, Days, Later).Refused(out var why, out _));

        Assert.Equal(new PaymentAlreadyRecorded(order.Number, "bank-1"), why);
        Assert.Single(order.Payments);
    }

    [Theory]
    [InlineData("JPY", 200_000, 20_000)]
    [InlineData("KWD", 1_600_000, 160_000)]
    [InlineData("EUR", 160_000, 16_000)]
    public void The_tax_is_part_of_what_is_due_whatever_digits_the_currency_has(string currency, long net, long tax)
    {
        var order = Order.Open(
            Renewal.Start(situation.Membership, Renewer, At(Opened)), "2021-000123", new("map"), new(new(net, currency), true), PaymentMethod.BankTransfer, At(Opened),
            Opened.AddDays(30), new(TaxTreatment.Charged, 1000));

        Assert.Equal((new Money(tax, currency), new Money(net + tax, currency)), (order.Tax, order.Due));
        Assert.False(order.Receive(new(new(2021, 9, 15), "bank-1", null) { Amount = new(net, currency) }, Days, Later).Refused(out _, out var payment));
        Assert.Equal((PaymentVerdict.TooLittle, new Money(tax, currency)), (payment.Verdict, order.Due));
    }

    [Fact]
    public void What_the_accounts_department_wants_printed_stands_until_the_money_came()
    {
        var order = Ordered();
        Assert.False(order.Note(BillingNote.Of(" PO 4711 ", " ")).Refused(out _, out _));
        Assert.Equal(("PO 4711", null), (order.PurchaseOrder, order.Attention));
        var told = order.Happened.Count;
        order.Note(new("PO 4711", null));
        Assert.Equal(told, order.Happened.Count);

        Received(order, 1600m, "bank-1", new(2021, 9, 15));
        Assert.True(order.Note(new("PO 4712", "Accounts")).Refused(out var why, out _));
        Assert.Equal((new OrderAlreadySettled(order.Number), "PO 4711"), (why, order.PurchaseOrder));
    }

    private PaymentDays Days => PaymentDays.Of(Ordered(), situation.Membership.Window(Programme.Mpn2021.Catalogue.Renewal), Programme.Mpn2021.Catalogue.Renewal);

    private Order Ordered() => situation.Ordered(Opened);

    private Payment Received(Order order, decimal amount, string reference, DateOnly day, string currency = "EUR")
    {
        Assert.False(order.Receive(new(day, reference, "seen") { Amount = Money.Of(amount, currency) }, Days, Later).Refused(out var why, out var payment), why?.Code);
        return payment!;
    }
}
