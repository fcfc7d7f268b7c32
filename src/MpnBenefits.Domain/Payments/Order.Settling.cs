namespace MpnBenefits.Domain.Payments;

/// <summary>What becomes of an order: paid, paid for nothing, given up, sent back.</summary>
public sealed partial class Order
{
    /// <summary>
    /// R9: takes the money for what it is, by the day it counts and not the day it is written down. With a window to
    /// 1 October 2021, money of 1 October recorded on the 5th renews; money of 2 October is owed back, and so is any money
    /// for an order that was cancelled. Refused before the order's own day, after today, and twice.
    /// </summary>
    public Result<OrderState> Receive(Receipt receipt, PaymentDays days, DateOnly today)
    {
        if (NotReceived(receipt, today) is { } why)
        {
            return why;
        }

        if (Ended is OrderEnd.Cancelled)
        {
            return ReceiveInVain(receipt, today);
        }

        PaidOn = receipt.Day;
        PaymentReference = receipt.Reference;
        var inTime = days.Contain(receipt.Day);
        Ended = inTime ? null : OrderEnd.PaidAfterWindow;
        Record(inTime
            ? new PaymentReceived(Number, Amount, receipt.Day, receipt.Reference, receipt.Reason)
            : new PaymentCameTooLate(Number, Amount, receipt.Day, days.Last, receipt.Reference, receipt.Reason));
        return On(today);
    }

    /// <summary>Takes money that can bring nothing any more, in time or not: it is put down and belongs to the payer.</summary>
    public Result<OrderState> ReceiveInVain(Receipt receipt, DateOnly today)
    {
        if (NotReceived(receipt, today) is { } why)
        {
            return why;
        }

        PaidOn = receipt.Day;
        PaymentReference = receipt.Reference;
        Ended = OrderEnd.PaidInVain;
        Record(new PaymentCameInVain(Number, Amount, receipt.Day, receipt.Reference, receipt.Reason));
        return OrderState.OwedBack;
    }

    /// <summary>
    /// Somebody of the company gives it up unpaid, or another order takes its place; another may then be opened. Money
    /// that was received keeps it.
    /// </summary>
    public Result<Order> Cancel(string? replacedBy = null)
    {
        if (PaidOn is not null || Ended is not null)
        {
            return new OrderAlreadySettled(Number);
        }

        Ended = OrderEnd.Cancelled;
        Record(new OrderCancelled(Number, replacedBy));
        return this;
    }

    /// <summary>Support has sent back what was owed: on a day not before the money came and not in the future.</summary>
    public Result<Order> SendBack(Receipt sent, DateOnly today)
    {
        if (On(today) is not OrderState.OwedBack)
        {
            return new OrderAlreadySettled(Number);
        }

        if (sent.Day < PaidOn || sent.Day > today)
        {
            return sent.Day > today ? new PaymentInFuture(sent.Day, today) : new PaymentBeforeOrder(sent.Day, PaidOn!.Value);
        }

        (ReturnedOn, ReturnReference) = (sent.Day, sent.Reference);
        Record(new MoneySentBack(Number, Amount, sent.Day, sent.Reference, sent.Reason));
        return this;
    }

    /// <summary>The membership its money began.</summary>
    public void Bring(MembershipId membership) => Membership = membership;

    private Refusal? NotReceived(Receipt receipt, DateOnly today)
    {
        if (PaidOn is not null)
        {
            return new OrderAlreadySettled(Number);
        }

        return receipt.Day < OpenedOn ? new PaymentBeforeOrder(receipt.Day, OpenedOn)
            : receipt.Day > today ? new PaymentInFuture(receipt.Day, today)
            : null;
    }
}
