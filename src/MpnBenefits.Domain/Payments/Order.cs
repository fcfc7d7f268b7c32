using MpnBenefits.Domain.Purchases;
using MpnBenefits.Domain.Renewals;

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
}
