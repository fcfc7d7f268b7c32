using System.Globalization;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Taxes;

namespace MpnBenefits.Domain.Invoices;

/// <summary>
/// What a paid order is invoiced as: issued in the transaction of its payment, numbered without gaps per year, never
/// changed. There is one per order. An order of 1,600.00 EUR at 20 % paid on 20 September 2021 is invoice
/// <c>I2021-000001</c> of 1,920.00 EUR.
/// </summary>
public sealed class Invoice : Aggregate, ICompanyOwned, INumbered
{
    public const int NumberLimit = 20;

    private Invoice()
    {
    }

    public InvoiceId Id { get; private init; }

    public CompanyId Company { get; private init; }

    public OrderId Order { get; private init; }

    public string OrderNumber { get; private init; } = "";

    public string Number { get; private set; } = "";

    public DateOnly IssuedOn { get; private init; }

    public Party Seller { get; private init; } = null!;

    public Party Buyer { get; private init; } = null!;

    /// <summary>The buyer's global MPN ID.</summary>
    public MpnId MpnId { get; private init; }

    public string? PurchaseOrder { get; private init; }

    public string? Attention { get; private init; }

    public OfferId Offer { get; private init; }

    /// <summary>The first day of the year it pays for.</summary>
    public DateOnly From { get; private init; }

    /// <summary>Its anniversary.</summary>
    public DateOnly To { get; private init; }

    /// <summary>Whether it renews; else it was bought anew.</summary>
    public bool Renews { get; private init; }

    public Money Net { get; private init; }

    public TaxTreatment TaxTreatment { get; private init; }

    /// <summary>In hundredths of a per cent.</summary>
    public int TaxRate { get; private init; }

    public bool Demonstration { get; private init; }

    public PaymentMethod Method { get; private init; }

    public DateOnly DueOn { get; private init; }

    public DateOnly PaidOn { get; private init; }

    public string PaymentReference { get; private init; } = "";

    public Money Tax => new Tax(TaxTreatment, TaxRate).On(Net);

    public Money Total => Net + Tax;

    public override CompanyId? AuditedUnder => Company;

    string INumbered.Series => $"invoice-{Year}";

    private string Year => IssuedOn.Year.ToString(CultureInfo.InvariantCulture);

    /// <summary>Of an order that was just paid, for the year that its membership now runs.</summary>
    public static Invoice Issue(Order order, Party seller, Company buyer, InvoicedYear year, DateOnly today) => new()
    {
        Id = InvoiceId.New(),
        Company = order.Company,
        Order = order.Id,
        OrderNumber = order.Number,
        IssuedOn = today,
        Seller = seller with { },
        Buyer = Party.Of(buyer.Profile),
        MpnId = buyer.MpnId,
        PurchaseOrder = order.PurchaseOrder,
        Attention = order.Attention,
        Offer = order.Offer,
        From = year.From,
        To = year.To,
        Renews = order.Purchase is null,
        Net = order.Amount,
        TaxTreatment = order.TaxTreatment,
        TaxRate = order.TaxRate,
        Demonstration = order.Demonstration,
        Method = order.Method,
        DueOn = order.ExpiresOn,
        PaidOn = order.PaidOn!.Value,
        PaymentReference = order.PaymentReference!,
    };

    void INumbered.Take(long number)
    {
        Number = string.Create(CultureInfo.InvariantCulture, $"I{Year}-{number:000000}");
        Forget();
        Record(new InvoiceIssued(Number, OrderNumber, Total));
    }
}

/// <summary>The year an invoice is for.</summary>
public sealed record InvoicedYear(DateOnly From, DateOnly To);

public sealed record InvoiceIssued(string Number, string OrderNumber, Money Total) : DomainEvent
{
    public override string Subject => Number;
}
