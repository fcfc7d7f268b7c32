using System.Globalization;

namespace MpnBenefits.Domain.Invoices;

/// <summary>
/// What takes an invoice back, whole or its tax only: issued in the transaction of the refund, numbered without gaps per
/// year in a series of its own. Of invoice <c>I2021-000001</c> with 320.00 EUR tax, a refund of the tax is credit note
/// <c>C2021-000001</c> of 320.00 EUR.
/// </summary>
public sealed class CreditNote : Aggregate, ICompanyOwned, INumbered
{
    private CreditNote()
    {
    }

    public CreditNoteId Id { get; private init; }

    public CompanyId Company { get; private init; }

    public InvoiceId Invoice { get; private init; }

    public string InvoiceNumber { get; private init; } = "";

    public string Number { get; private set; } = "";

    public DateOnly IssuedOn { get; private init; }

    public Money Net { get; private init; }

    public Money Tax { get; private init; }

    public Money Total => Net + Tax;

    public override CompanyId? AuditedUnder => Company;

    string INumbered.Series => $"credit-note-{Year}";

    private string Year => IssuedOn.Year.ToString(CultureInfo.InvariantCulture);

    /// <summary>Of the whole invoice.</summary>
    public static CreditNote Of(Invoice invoice, DateOnly today) => Issue(invoice, invoice.Net, invoice.Tax, today);

    /// <summary>Of the tax it charged.</summary>
    public static CreditNote OfTax(Invoice invoice, DateOnly today) => Issue(invoice, invoice.Net with { Minor = 0 }, invoice.Tax, today);

    /// <summary>Of the rest, when the tax was credited before.</summary>
    public static CreditNote OfNet(Invoice invoice, DateOnly today) => Issue(invoice, invoice.Net, invoice.Tax with { Minor = 0 }, today);

    private static CreditNote Issue(Invoice invoice, Money net, Money tax, DateOnly today) => new()
    {
        Id = CreditNoteId.New(),
        Company = invoice.Company,
        Invoice = invoice.Id,
        InvoiceNumber = invoice.Number,
        IssuedOn = today,
        Net = net,
        Tax = tax,
    };

    void INumbered.Take(long number)
    {
        Number = string.Create(CultureInfo.InvariantCulture, $"C{Year}-{number:000000}");
        Forget();
        Record(new CreditNoteIssued(Number, InvoiceNumber, Total));
    }
}

public sealed record CreditNoteIssued(string Number, string InvoiceNumber, Money Total) : DomainEvent
{
    public override string Subject => Number;
}
