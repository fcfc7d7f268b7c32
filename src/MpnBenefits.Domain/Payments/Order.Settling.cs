namespace MpnBenefits.Domain.Payments;

/// <summary>What becomes of an order: paid, paid for nothing, given up, refunded.</summary>
public sealed partial class Order
{
    /// <summary>
    /// R9: takes the money for what it is, by the day it counts and not the day it is written down. With a window to
    /// 1 October 2021, money of 1 October recorded on the 5th renews; money of 2 October is owed back. Of 1,600.00 EUR due,
    /// 1,000.00 EUR waits for the rest, 1,700.00 EUR pays and leaves 100.00 EUR owed back, and dollars are owed back whole;
    /// so is money for an order that was paid or given up. Refused before the order's own day, after today, and when the
    /// same money was put down before.
    /// </summary>
    public Result<Payment> Receive(Receipt receipt, PaymentDays days, DateOnly today)
    {
        if (NotTaken(receipt, today) is { } why)
        {
            return why;
        }

        var money = receipt.Amount ?? Due;
        var before = Due;
        if (PaidOn is not null || Ended is not null)
        {
            return InVain(receipt, money);
        }

        if (money.Currency != Amount.Currency)
        {
            Record(new PaymentInOtherCurrency(Number, money, Amount.Currency, receipt.Day, receipt.Reference, receipt.Reason));
            return Put(receipt, money, PaymentVerdict.WrongCurrency, money.Minor);
        }

        if (!days.Contain(receipt.Day))
        {
            (PaidOn, PaymentReference) = (receipt.Day, receipt.Reference);
            End(OrderEnd.PaidAfterWindow);
            Record(new PaymentCameTooLate(Number, money, receipt.Day, days.Last, receipt.Reference, receipt.Reason));
            return Put(receipt, money, PaymentVerdict.TooLate, money.Minor);
        }

        if (money.Minor < before.Minor)
        {
            Record(new PaymentCameShort(Number, money, before with { Minor = before.Minor - money.Minor }, receipt.Day, receipt.Reference, receipt.Reason));
            return Put(receipt, money, PaymentVerdict.TooLittle, 0);
        }

        return Complete(receipt, money, money.Minor - before.Minor);
    }

    /// <summary>Takes money that can bring nothing any more, in time or not: it is put down and belongs to the payer.</summary>
    public Result<Payment> ReceiveInVain(Receipt receipt, DateOnly today) =>
        NotTaken(receipt, today) is { } why ? why : InVain(receipt, receipt.Amount ?? Due);

    /// <summary>
    /// Somebody of the company gives it up unpaid, or another order takes its place; another may then be opened. Money
    /// that was received keeps it, unless only a part came: that is owed back.
    /// </summary>
    public Result<Order> Cancel(string? replacedBy = null)
    {
        if (PaidOn is not null || Ended is not null)
        {
            return new OrderAlreadySettled(Number);
        }

        ReplacedBy = replacedBy;
        End(OrderEnd.Cancelled);
        Record(new OrderCancelled(Number, replacedBy));
        return this;
    }

    /// <summary>Support has sent back what was owed: on a day not before the money came and not in the future.</summary>
    public Result<Payment> SendBack(PaymentId id, Receipt sent, DateOnly today)
    {
        var payment = payments.Find(one => one.Id == id);
        if (payment is null || OwedOf(payment, today).Minor == 0)
        {
            return new NothingOwedBack(Number);
        }

        if (sent.Day < payment.Day || sent.Day > today)
        {
            return sent.Day > today ? new PaymentInFuture(sent.Day, today) : new PaymentBeforeOrder(sent.Day, payment.Day);
        }

        if (payment.Counts)
        {
            payment.OweAll();
        }

        payment.SendBack(sent);
        Record(new MoneySentBack(Number, payment.Owed, sent.Day, sent.Reference, sent.Reason));
        return payment;
    }

    /// <summary>What of a payment belongs to the payer and was not sent yet; a part that came for an order that ran out is among it.</summary>
    public Money OwedOf(Payment payment, DateOnly day) =>
        payment.ReturnedOn is not null ? payment.Owed with { Minor = 0 }
        : payment.Counts && PaidOn is null && On(day) is OrderState.Expired ? payment.Received
        : payment.Owed;

    /// <summary>The payment was returned to the payer, whole: what it brought is undone.</summary>
    public void Refund()
    {
        Ended = OrderEnd.Refunded;
        Record(new OrderRefunded(Number));
    }

    /// <summary>The membership its money began.</summary>
    public void Bring(MembershipId membership) => Membership = membership;

    private Payment Complete(Receipt receipt, Money money, long over)
    {
        (PaidOn, PaymentReference) = (receipt.Day, receipt.Reference);
        Record(new PaymentReceived(Number, money, receipt.Day, receipt.Reference, receipt.Reason));
        if (over > 0)
        {
            Record(new PaymentWasTooMuch(Number, money with { Minor = over }, receipt.Day));
        }

        return Put(receipt, money, over > 0 ? PaymentVerdict.TooMuch : PaymentVerdict.Exact, over);
    }

    private Payment InVain(Receipt receipt, Money money)
    {
        var paid = PaidOn is not null && Ended is null;
        if (paid)
        {
            Record(new DuplicatePaymentReceived(Number, money, receipt.Day, receipt.Reference));
            return Put(receipt, money, PaymentVerdict.Twice, money.Minor);
        }

        if (PaidOn is null)
        {
            (PaidOn, PaymentReference) = (receipt.Day, receipt.Reference);
            End(OrderEnd.PaidInVain);
        }

        Record(new PaymentCameInVain(Number, money, receipt.Day, receipt.Reference, receipt.Reason));
        return Put(receipt, money, PaymentVerdict.InVain, money.Minor);
    }

    private Payment Put(Receipt receipt, Money money, PaymentVerdict verdict, long owed)
    {
        var payment = Payment.Of(this, receipt, money, verdict, owed);
        payments.Add(payment);
        return payment;
    }

    /// <summary>It ends without having brought anything: the parts that came are the payer's.</summary>
    private void End(OrderEnd end)
    {
        Ended = end;
        payments.Where(payment => payment.Counts).ToList().ForEach(payment => payment.OweAll());
    }

    private Refusal? NotTaken(Receipt receipt, DateOnly today)
    {
        var money = receipt.Amount ?? Due;
        if (payments.Exists(known => known.Reference == receipt.Reference && known.Day == receipt.Day && (receipt.Amount is null || known.Received == money)))
        {
            return new PaymentAlreadyRecorded(Number, receipt.Reference);
        }

        return receipt.Day < OpenedOn ? new PaymentBeforeOrder(receipt.Day, OpenedOn)
            : receipt.Day > today ? new PaymentInFuture(receipt.Day, today)
            : null;
    }
}
