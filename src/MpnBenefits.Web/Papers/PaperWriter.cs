using MpnBenefits.Domain;
using MpnBenefits.Domain.Invoices;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Taxes;
using MpnBenefits.Web.Hosting;
using MpnBenefits.Web.Pages.Invoices;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Papers;

/// <summary>Puts invoices, credit notes and pro formas in the reader's words.</summary>
public sealed class PaperWriter(Words words, Text<InvoicesText> texts, PortalSettings settings)
{
    public const string PdfType = "application/pdf";

    public Paper Of(Invoice invoice) => new(
        words.Lang, texts["Paper.Invoice"], invoice.Number, Remark(invoice.Demonstration),
        [Seller(invoice.Seller), Buyer(invoice.Buyer, invoice.MpnId.Value, invoice.Attention)],
        [
            Fact("Paper.IssuedOn", words.Day(invoice.IssuedOn)),
            Fact("Paper.Order", invoice.OrderNumber),
            .. Maybe("Paper.PurchaseOrder", invoice.PurchaseOrder),
            Fact("Paper.DueOn", words.Day(invoice.DueOn)),
            Fact("Paper.PaidOn", texts["Paper.PaidHow", invoice.PaidOn, invoice.Method, invoice.PaymentReference]),
        ],
        [Line(invoice.Offer, invoice.Renews, new(invoice.From, invoice.To), invoice.Net)],
        Sums(invoice.Net, new(invoice.TaxTreatment, invoice.TaxRate), invoice.Tax, "Paper.Total"),
        [TaxNote(invoice.TaxTreatment, invoice.Buyer.Country), texts["Paper.PaidInFull"], .. BankNote(invoice.Method is PaymentMethod.BankTransfer)],
        Columns, texts["Paper.Page"]);

    public Paper Of(CreditNote note, Invoice invoice) => new(
        words.Lang, texts["Paper.CreditNote"], note.Number, Remark(invoice.Demonstration),
        [Seller(invoice.Seller), Buyer(invoice.Buyer, invoice.MpnId.Value, invoice.Attention)],
        [
            Fact("Paper.IssuedOn", words.Day(note.IssuedOn)),
            Fact("Paper.ForInvoice", texts["Paper.InvoiceOf", note.InvoiceNumber, invoice.IssuedOn]),
            Fact("Paper.Order", invoice.OrderNumber),
            .. Maybe("Paper.PurchaseOrder", invoice.PurchaseOrder),
        ],
        [note.Net.Minor == 0
            ? new(texts["Paper.TaxBack"], [], words.Amount(note.Net))
            : Line(invoice.Offer, invoice.Renews, new(invoice.From, invoice.To), Less(note.Net))],
        Sums(Less(note.Net), new(invoice.TaxTreatment, invoice.TaxRate), Less(note.Tax), "Paper.Credit"),
        [TaxNote(invoice.TaxTreatment, invoice.Buyer.Country)],
        Columns, texts["Paper.Page"]);

    public Paper Of(Quote quote) => new(
        words.Lang, texts["Paper.ProForma"], null, string.Join(' ', new[] { texts["Paper.NoInvoice", quote.ValidTo], Remark(quote.Demonstration) }.OfType<string>()),
        [Seller(settings.Seller!), Buyer(Party.Of(quote.Buyer.Profile), quote.Buyer.MpnId.Value, quote.Note.Attention)],
        [
            .. Maybe("Paper.Order", quote.OrderNumber),
            .. Maybe("Paper.PurchaseOrder", quote.Note.PurchaseOrder),
            Fact("Paper.ValidTo", words.Day(quote.ValidTo)),
        ],
        [Line(quote.Offer, quote.Renews, quote.Year, quote.Net)],
        Sums(quote.Net, quote.Tax, quote.Tax.On(quote.Net), "Paper.ToPay"),
        [TaxNote(quote.Tax.Treatment, quote.Buyer.Profile.Country), texts["Paper.Quoting", quote.OrderNumber ?? texts["Paper.OrderToCome"], quote.Buyer.MpnId.Value], .. BankNote(true)],
        Columns, texts["Paper.Page"]);

    private (string What, string Amount) Columns => (texts["Paper.What"], texts["Paper.Amount"]);

    private PaperSide Seller(Party party) => new(texts["Paper.Seller"], [.. Address(party)]);

    private PaperSide Buyer(Party party, string mpnId, string? attention) => new(
        texts["Paper.Buyer"], [.. Address(party), $"MPN ID {mpnId}", .. attention is null ? [] : new[] { texts["Paper.Attention", attention] }]);

    private IEnumerable<string> Address(Party party) =>
    [
        party.Name, party.AddressLine1, .. party.AddressLine2 is { } second ? [second] : Array.Empty<string>(), $"{party.PostalCode} {party.City}",
        Countries.Name(party.Country, words.Lang),
        .. party.VatId is { } vat ? [texts["Paper.VatId", vat]] : Array.Empty<string>(),
        .. party.RegistrationNumber is { } number ? [texts[$"Paper.Registration.{RegisterOf(party)}", number]] : Array.Empty<string>(),
    ];

    /// <summary>France has two numbers: nine digits name the company, fourteen its establishment.</summary>
    private static string RegisterOf(Party party) =>
        party.Country is not "FR" ? "Other" : party.RegistrationNumber!.Count(char.IsAsciiDigit) is 14 ? "Siret" : "Siren";

    private PaperLine Line(OfferId offer, bool renews, InvoicedYear year, Money net) => new(
        texts[renews ? "Paper.Renewal" : "Paper.Purchase", offer], [texts["Paper.Year", year.From, year.To]], words.Amount(net));

    private IReadOnlyList<PaperFact> Sums(Money net, Tax tax, Money amount, string total) =>
    [
        Fact("Paper.Net", words.Amount(net)),
        new(tax.Treatment is TaxTreatment.Charged ? texts["Paper.Tax", new Percent(tax.Rate)] : texts["Paper.NoTax"], words.Amount(amount)),
        Fact(total, words.Amount(net + amount)),
    ];

    private string TaxNote(TaxTreatment treatment, string country) => texts[$"Paper.{treatment}", new CountryCode(country)];

    private IEnumerable<string> BankNote(bool transfer) =>
        transfer && settings.Bank is { } bank ? [texts["Paper.Bank", bank.Holder, bank.Account, bank.Bic]] : [];

    private string? Remark(bool demonstration) => demonstration ? texts["Paper.Demonstration"] : null;

    private PaperFact Fact(string key, string value) => new(texts[key], value);

    private IEnumerable<PaperFact> Maybe(string key, string? value) => value is null ? [] : [Fact(key, value)];

    private static Money Less(Money money) => money with { Minor = -money.Minor };
}
