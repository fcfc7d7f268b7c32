using System.Globalization;
using MpnBenefits.Domain.Invoices;
using MpnBenefits.Domain.Payments;

namespace MpnBenefits.Domain.Refunds;

/// <summary>Why money goes back.</summary>
public enum RefundGround
{
    /// <summary>The company's right: asked in time, nothing used.</summary>
    OnRequest,

    /// <summary>Support decided, with a reason.</summary>
    BySupport,

    /// <summary>Only the tax, for a company that is exempt.</summary>
    TaxOnly,

    /// <summary>The card's bank took the money back by itself.</summary>
    Chargeback,
}

public enum RefundState
{
    /// <summary>Asked, and support decides.</summary>
    Asked,

    /// <summary>Granted; the money is on its way.</summary>
    Granted,

    /// <summary>The money went back.</summary>
    Sent,
    Declined,
}

/// <summary>
/// Money of a paid order that goes back, or was asked for. Granted, it has a credit note and what the order brought is
/// undone in the same transaction; the money follows by the card's gateway or by transfer. An order has one that is not
/// declined for the whole, and one for the tax.
/// </summary>
public sealed class Refund : Aggregate, ICompanyOwned, INumbered
{
    public const int ReasonLimit = 1000;

    private Refund()
    {
    }

    public RefundId Id { get; private init; }

    public CompanyId Company { get; private init; }

    public OrderId Order { get; private init; }

    public string OrderNumber { get; private init; } = "";

    public string Number { get; private set; } = "";

    public RefundGround Ground { get; private set; }

    public PaymentMethod Method { get; private init; }

    public Money Amount { get; private init; }

    public DateOnly AskedOn { get; private init; }

    /// <summary>Who asked; null when support began it.</summary>
    public PersonId? AskedBy { get; private init; }

    /// <summary>What was written with it.</summary>
    public string? Because { get; private init; }

    public DateOnly? DecidedOn { get; private set; }

    /// <summary>Support's words to the partner.</summary>
    public string? Answer { get; private set; }

    /// <summary>The day it was declined; another may then be asked for.</summary>
    public DateOnly? DeclinedOn { get; private set; }

    /// <summary>The paper that takes the invoice back; null until granted.</summary>
    public CreditNoteId? CreditNote { get; private set; }

    /// <summary>The day the money went back, and the gateway's or the bank's reference.</summary>
    public DateOnly? SentOn { get; private set; }

    public string? SentReference { get; private set; }

    public override CompanyId? AuditedUnder => Company;

    /// <summary>Whether only the tax goes back; the membership stays.</summary>
    public bool TaxOnly { get; private init; }

    public RefundState State =>
        DeclinedOn is not null ? RefundState.Declined :
        SentOn is not null ? RefundState.Sent :
        DecidedOn is not null ? RefundState.Granted :
        RefundState.Asked;

    string INumbered.Series => $"refund-{Year}";

    private string Year => AskedOn.Year.ToString(CultureInfo.InvariantCulture);

    /// <summary>The whole is less when the tax went back before.</summary>
    public static Refund Ask(Order order, RefundGround ground, Money whole, PersonId? by, string? because, DateOnly today)
    {
        var refund = new Refund
        {
            Id = RefundId.New(),
            Company = order.Company,
            Order = order.Id,
            OrderNumber = order.Number,
            Ground = ground,
            TaxOnly = ground is RefundGround.TaxOnly,
            Method = order.Method,
            Amount = ground is RefundGround.TaxOnly ? order.Tax : whole,
            AskedOn = today,
            AskedBy = by,
            Because = because,
        };
        refund.Record(new RefundAsked(order.Number, ground, refund.Amount, because));
        return refund;
    }

    /// <summary>It is given, with its credit note; a chargeback has taken the money already.</summary>
    public Result<Refund> Grant(CreditNote note, RefundGround ground, string? answer, DateOnly today)
    {
        if (State is not RefundState.Asked)
        {
            return new RefundAlreadyDecided(Number);
        }

        (DecidedOn, Answer, Ground, CreditNote) = (today, answer, ground, note.Id);
        if (ground is RefundGround.Chargeback)
        {
            (SentOn, SentReference) = (today, OrderNumber);
        }

        Record(new RefundGranted(OrderNumber, ground, Amount, answer));
        return this;
    }

    public Result<Refund> Decline(string answer, DateOnly today)
    {
        if (State is not RefundState.Asked)
        {
            return new RefundAlreadyDecided(Number);
        }

        (DecidedOn, Answer, DeclinedOn) = (today, answer, today);
        Record(new RefundDeclined(Number, OrderNumber, answer));
        return this;
    }

    /// <summary>The money went back, by the gateway's or the bank's word. Said twice it is said once.</summary>
    public Result<Refund> Send(Receipt sent, DateOnly today)
    {
        if (State is not RefundState.Granted)
        {
            return new RefundAlreadyDecided(Number);
        }

        if (sent.Day < DecidedOn || sent.Day > today)
        {
            return sent.Day > today ? new PaymentInFuture(sent.Day, today) : new PaymentBeforeOrder(sent.Day, DecidedOn!.Value);
        }

        (SentOn, SentReference) = (sent.Day, sent.Reference);
        Record(new RefundSent(Number, OrderNumber, Amount, sent.Day, sent.Reference));
        return this;
    }

    void INumbered.Take(long number) => Number = string.Create(CultureInfo.InvariantCulture, $"R{Year}-{number:000000}");
}

public sealed record RefundAsked(string OrderNumber, RefundGround Ground, Money Amount, [property: Personal] string? Because) : DomainEvent
{
    public override string Subject => OrderNumber;
}

public sealed record RefundGranted(string OrderNumber, RefundGround Ground, Money Amount, [property: Personal] string? Answer) : DomainEvent
{
    public override string Subject => OrderNumber;
}

public sealed record RefundDeclined(string Number, string OrderNumber, [property: Personal] string Answer) : DomainEvent
{
    public override string Subject => OrderNumber;
}

public sealed record RefundSent(string Number, string OrderNumber, Money Amount, DateOnly Day, string Reference) : DomainEvent
{
    public override string Subject => OrderNumber;
}
