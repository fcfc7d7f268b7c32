using MpnBenefits.Domain.Purchases;
using MpnBenefits.Domain.Renewals;

namespace MpnBenefits.Domain.Payments;

/// <summary>
/// A fee to be paid (R4, R9) for a renewal or for a purchase: by card at once, or by bank transfer until the money is
/// recorded. Opened on 2 September 2021 it can be paid to 2 October; what became of it is read from its days. There is one
/// open order per renewal, and one per purchase.
/// </summary>
public sealed class Order : Aggregate, ICompanyOwned
{
    public const int ReferenceLimit = 140;
    private const int WarningDays = 5;

    private Order()
    {
    }

    public OrderId Id { get; private init; }

    public CompanyId Company { get; private init; }

    /// <summary>The human number to quote, such as <c>2021-000123</c>: unique, rising, never reused.</summary>
    public string Number { get; private init; } = "";

    /// <summary>The renewal it pays for; null when it pays for a purchase.</summary>
    public RenewalId? Renewal { get; private init; }

    /// <summary>The purchase it pays for; null when it pays for a renewal.</summary>
    public PurchaseId? Purchase { get; private init; }

    /// <summary>What it renews, or what it brought once it was paid.</summary>
    public MembershipId? Membership { get; private set; }

    public OfferId Offer { get; private init; }

    /// <summary>The fee net of tax.</summary>
    public Money Amount { get; private init; }

    /// <summary>Whether the amount came from a demonstration price.</summary>
    public bool Demonstration { get; private init; }

    public PaymentMethod Method { get; private set; }

    public DateTimeOffset OpenedAt { get; private init; }

    public DateOnly OpenedOn { get; private init; }

    /// <summary>The last day on which it can be paid, as the <see cref="PaymentPolicy"/> has it.</summary>
    public DateOnly ExpiresOn { get; private set; }

    /// <summary>The day the money counts: the card's approval, or the day it reached the account.</summary>
    public DateOnly? PaidOn { get; private set; }

    /// <summary>The gateway's or the bank's reference of the money received.</summary>
    public string? PaymentReference { get; private set; }

    /// <summary>The day money that was owed back was sent, and under which reference.</summary>
    public DateOnly? ReturnedOn { get; private set; }

    public string? ReturnReference { get; private set; }

    /// <summary>Why it ended without renewing; null while it has not.</summary>
    public OrderEnd? Ended { get; private set; }

    public override CompanyId? AuditedUnder => Company;

    public static Order Open(Renewal renewal, string number, OfferId offer, Fee fee, PaymentMethod method, DateTimeOffset now, DateOnly expiresOn) =>
        Open(renewal.Company, renewal, null, number, offer, fee, method, now, expiresOn);

    public static Order Open(Purchase purchase, string number, Fee fee, PaymentMethod method, DateTimeOffset now, DateOnly expiresOn) =>
        Open(purchase.Company, null, purchase, number, purchase.Offer, fee, method, now, expiresOn);

    private static Order Open(
        CompanyId company, Renewal? renewal, Purchase? purchase, string number, OfferId offer, Fee fee, PaymentMethod method, DateTimeOffset now, DateOnly expiresOn)
    {
        var order = new Order
        {
            Id = OrderId.New(),
            Company = company,
            Number = number,
            Renewal = renewal?.Id,
            Membership = renewal?.Membership,
            Purchase = purchase?.Id,
            Offer = offer,
            Amount = fee.Amount,
            Demonstration = fee.Demonstration,
            Method = method,
            OpenedAt = now,
            OpenedOn = DateOnly.FromDateTime(now.UtcDateTime),
            ExpiresOn = expiresOn,
        };
        order.Record(new OrderOpened(number, offer, fee.Amount, method, expiresOn));
        return order;
    }

    /// <summary>Five days before it runs out, whoever ordered is warned: of an order of 2 September, on the 27th.</summary>
    public DateOnly WarnsOn => ExpiresOn.AddDays(-WarningDays);

    public OrderState On(DateOnly day) =>
        ReturnedOn is not null ? OrderState.SentBack :
        Ended is OrderEnd.PaidAfterWindow or OrderEnd.PaidInVain ? OrderState.OwedBack :
        Ended is OrderEnd.Cancelled ? OrderState.Cancelled :
        PaidOn is not null ? OrderState.Paid :
        day > ExpiresOn ? OrderState.Expired :
        OrderState.AwaitingPayment;

    /// <summary>Another way of paying, with the last day that way has.</summary>
    public void PayBy(PaymentMethod method, DateOnly expiresOn)
    {
        if (Method != method)
        {
            (Method, ExpiresOn) = (method, expiresOn);
            Record(new PaymentMethodChosen(Number, method));
        }
    }

    /// <summary>
    /// How an order that brought nothing stands, in one reason: the partner's pages and whoever reads it out say the same.
    /// Money sent in time may be on the account and not yet recorded, so nobody is sent to buy again meanwhile.
    /// </summary>
    public Reason Why(PaymentDays days, DateOnly today) => (On(today), Method) switch
    {
        (OrderState.SentBack, _) => new OrderSentBack(Number, ReturnedOn!.Value, ReturnReference!),
        (OrderState.OwedBack, _) when Ended is OrderEnd.PaidInVain => new PaidInVain(Number, PaidOn!.Value),
        (OrderState.OwedBack, _) => new PaidAfterWindow(Number, PaidOn!.Value, days.Last),
        (OrderState.Cancelled, _) => new OrderWasCancelled(Number),
        (OrderState.AwaitingPayment, PaymentMethod.Card) => new CardNotCharged(Number, Amount, ExpiresOn),
        (OrderState.AwaitingPayment, _) when today > days.Last => new TransferLookedFor(days.Last, Number),
        (OrderState.AwaitingPayment, _) => new PaymentOnItsWay(Number, Amount, days.Last),
        _ => new OrderRanOut(Number, ExpiresOn),
    };

    public void StartCharge() => Record(new CardPaymentStarted(Number, Amount));

    /// <summary>Money that came a second time for what is already paid: it is put down, and belongs to the payer.</summary>
    public void OweBack(Receipt receipt) => Record(new DuplicatePaymentReceived(Number, Amount, receipt.Day, receipt.Reference));

    public void DeclineCharge() => Record(new CardPaymentDeclined(Number));

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

/// <summary>What is charged, and whether the price is the demonstration's.</summary>
public sealed record Fee(Money Amount, bool Demonstration);

/// <summary>Money that came in: the day it counts, its reference, and, when a person put it down, why.</summary>
public sealed record Receipt(DateOnly Day, string Reference, string? Reason);

public enum PaymentMethod
{
    Card,
    BankTransfer,
}

public enum OrderEnd
{
    PaidAfterWindow,
    Cancelled,

    /// <summary>Money came when there was nothing left to buy with it: it was cancelled, or the offer was held by then.</summary>
    PaidInVain,
}

/// <summary>What an order is on a day. Computed.</summary>
public enum OrderState
{
    AwaitingPayment,
    Paid,
    OwedBack,

    /// <summary>Was owed back, and support has sent it.</summary>
    SentBack,
    Cancelled,
    Expired,
}
