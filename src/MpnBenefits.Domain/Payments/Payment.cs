using System.Globalization;

namespace MpnBenefits.Domain.Payments;

/// <summary>What money that came in is, against what its order asks.</summary>
public enum PaymentVerdict
{
    Exact,

    /// <summary>Less than what is due: it counts, and the rest is waited for.</summary>
    TooLittle,

    /// <summary>More than what is due: the order is paid, and what is over is owed back.</summary>
    TooMuch,

    /// <summary>In another currency than the order's: it counts for nothing and is owed back.</summary>
    WrongCurrency,

    /// <summary>After the last day on which it counts.</summary>
    TooLate,

    /// <summary>The order was paid already.</summary>
    Twice,

    /// <summary>There was nothing left to buy with it.</summary>
    InVain,
}

/// <summary>
/// Money that came in for an order: once by card, or in as many transfers as the payer made. Of 1,700.00 EUR for an order of
/// 1,600.00 EUR, 100.00 EUR is owed back. What is owed back stays owed until it was sent.
/// </summary>
public sealed class Payment : INumbered, ICompanyOwned
{
    private Payment()
    {
    }

    public PaymentId Id { get; private init; }

    public CompanyId Company { get; private init; }

    public OrderId Order { get; private init; }

    /// <summary>The portal's own number of it, such as <c>P2021-000012</c>.</summary>
    public string Number { get; private set; } = "";

    public PaymentMethod Method { get; private init; }

    public Money Received { get; private init; }

    /// <summary>The day it counts.</summary>
    public DateOnly Day { get; private init; }

    /// <summary>The gateway's or the bank's reference.</summary>
    public string Reference { get; private init; } = "";

    public PaymentVerdict Verdict { get; private init; }

    /// <summary>How much of it belongs to the payer, in its own currency.</summary>
    public Money Owed { get; private set; }

    /// <summary>The day what was owed was sent back, and under which reference.</summary>
    public DateOnly? ReturnedOn { get; private set; }

    public string? ReturnReference { get; private set; }

    public bool IsOwed => Owed.Minor > 0 && ReturnedOn is null;

    /// <summary>With it, the order was paid.</summary>
    public bool Pays => Verdict is PaymentVerdict.Exact or PaymentVerdict.TooMuch;

    /// <summary>A part of the fee that still counts.</summary>
    public bool Counts => Verdict is PaymentVerdict.TooLittle && Owed.Minor == 0;

    string INumbered.Series => $"payment-{Year}";

    private string Year => Day.Year.ToString(CultureInfo.InvariantCulture);

    internal static Payment Of(Order order, Receipt receipt, Money received, PaymentVerdict verdict, long owed) => new()
    {
        Id = PaymentId.New(),
        Company = order.Company,
        Order = order.Id,
        Method = order.Method,
        Received = received,
        Day = receipt.Day,
        Reference = receipt.Reference,
        Verdict = verdict,
        Owed = received with { Minor = owed },
    };

    void INumbered.Take(long number) => Number = string.Create(CultureInfo.InvariantCulture, $"P{Year}-{number:000000}");

    /// <summary>What counted does so no longer: all of it belongs to the payer.</summary>
    internal void OweAll() => Owed = Received;

    internal void SendBack(Receipt sent) => (ReturnedOn, ReturnReference) = (sent.Day, sent.Reference);
}
