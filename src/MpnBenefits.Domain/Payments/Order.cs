using MpnBenefits.Domain.Purchases;
using MpnBenefits.Domain.Renewals;
using MpnBenefits.Domain.Taxes;

namespace MpnBenefits.Domain.Payments;

/// <summary>
/// A fee to be paid (R4, R9) for a renewal or for a purchase: by card at once, or by bank transfer until the money is
/// recorded. Opened on 2 September 2021 it can be paid to 2 October; what became of it is read from its days. There is one
/// open order per renewal, and one per purchase.
/// </summary>
public sealed partial class Order : Aggregate, ICompanyOwned
{
    public const int ReferenceLimit = 140;
    private const int WarningDays = 5;

    private readonly List<Payment> payments = [];

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

    /// <summary>How it is taxed, decided on the day it was opened.</summary>
    public TaxTreatment TaxTreatment { get; private init; }

    /// <summary>In hundredths of a per cent.</summary>
    public int TaxRate { get; private init; }

    public Money Tax => new Tax(TaxTreatment, TaxRate).On(Amount);

    /// <summary>What is to be paid: the fee with its tax.</summary>
    public Money Total => Amount + Tax;

    /// <summary>What is still to be paid: the total less the parts that came.</summary>
    public Money Due => PaidOn is null ? Total with { Minor = Total.Minor - payments.Where(payment => payment.Counts).Sum(payment => payment.Received.Minor) } : Total;

    /// <summary>All the money that came for it, in the order it was put down.</summary>
    public IReadOnlyList<Payment> Payments => payments;

    /// <summary>What the payer's accounts department asked to read on the invoice.</summary>
    public string? PurchaseOrder { get; private set; }

    public string? Attention { get; private set; }

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

    /// <summary>Why it ended without renewing; null while it has not.</summary>
    public OrderEnd? Ended { get; private set; }

    /// <summary>The order whose payment made this one pointless; null when somebody gave it up.</summary>
    public string? ReplacedBy { get; private set; }

    public override CompanyId? AuditedUnder => Company;

    public static Order Open(Renewal renewal, string number, OfferId offer, Fee fee, PaymentMethod method, DateTimeOffset now, DateOnly expiresOn, Tax tax = default) =>
        Open(renewal.Company, renewal, null, number, offer, fee, method, now, expiresOn, tax);

    public static Order Open(Purchase purchase, string number, Fee fee, PaymentMethod method, DateTimeOffset now, DateOnly expiresOn, Tax tax = default) =>
        Open(purchase.Company, null, purchase, number, purchase.Offer, fee, method, now, expiresOn, tax);

    private static Order Open(
        CompanyId company, Renewal? renewal, Purchase? purchase, string number, OfferId offer, Fee fee, PaymentMethod method, DateTimeOffset now, DateOnly expiresOn, Tax tax)
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
            TaxTreatment = tax.Treatment,
            TaxRate = tax.Rate,
            Demonstration = fee.Demonstration,
            Method = method,
            OpenedAt = now,
            OpenedOn = DateOnly.FromDateTime(now.UtcDateTime),
            ExpiresOn = expiresOn,
        };
        order.Record(new OrderOpened(number, offer, order.Total, method, expiresOn));
        return order;
    }

    /// <summary>
    /// Five days before its money no longer counts, whoever ordered is warned: of a purchase of 2 September on the 27th; of a
    /// renewal whose window ends on 1 October, on 26 September.
    /// </summary>
    public DateOnly WarnsOn(PaymentDays days) => (ExpiresOn < days.Last ? ExpiresOn : days.Last).AddDays(-WarningDays);

    public OrderState On(DateOnly day) =>
        Ended is OrderEnd.PaidAfterWindow or OrderEnd.PaidInVain ? payments.Exists(payment => payment.IsOwed) ? OrderState.OwedBack : OrderState.SentBack :
        Ended is OrderEnd.Refunded ? OrderState.Refunded :
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
        (OrderState.SentBack, _) when LastReturn is { } sent => new OrderSentBack(Number, sent.ReturnedOn!.Value, sent.ReturnReference!),
        (OrderState.Refunded, _) => new OrderWasRefunded(Number),
        (OrderState.OwedBack, _) when Ended is OrderEnd.PaidInVain => new PaidInVain(Number, PaidOn!.Value),
        (OrderState.OwedBack, _) => new PaidAfterWindow(Number, PaidOn!.Value, days.Last),
        (OrderState.Cancelled, _) when ReplacedBy is not null => new OrderGaveWay(Number, ReplacedBy),
        (OrderState.Cancelled, _) => new OrderWasCancelled(Number),
        (OrderState.AwaitingPayment, PaymentMethod.Card) => new CardNotCharged(Number, Total, ExpiresOn),
        (OrderState.AwaitingPayment, _) when today > days.Last => new TransferLookedFor(days.Last, Number),
        (OrderState.AwaitingPayment, _) when Due != Total => new RestIsMissing(Number, Due, days.Last),
        (OrderState.AwaitingPayment, _) => new PaymentOnItsWay(Number, Total, days.Last),
        _ => new OrderRanOut(Number, ExpiresOn),
    };

    /// <summary>What the payer's accounts department wants printed, until the invoice is issued: then it stands as it was.</summary>
    public Result<Order> Note(BillingNote note)
    {
        if (PaidOn is not null || Ended is not null)
        {
            return new OrderAlreadySettled(Number);
        }

        if (note != new BillingNote(PurchaseOrder, Attention))
        {
            (PurchaseOrder, Attention) = (note.PurchaseOrder, note.Attention);
            Record(new BillingNoteChanged(Number, note.PurchaseOrder, note.Attention));
        }

        return this;
    }

    private Payment? LastReturn => payments.Where(payment => payment.ReturnedOn is not null).MaxBy(payment => payment.ReturnedOn);

    public void StartCharge() => Record(new CardPaymentStarted(Number, Due));

    public void DeclineCharge() => Record(new CardPaymentDeclined(Number));
}
