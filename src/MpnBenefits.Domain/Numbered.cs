namespace MpnBenefits.Domain;

/// <summary>
/// A row that gets the next number of its series in the transaction that keeps it: unique, rising, and without gaps. The
/// series of 2021's invoices is <c>invoice-2021</c>, its first number <c>I2021-000001</c>.
/// </summary>
public interface INumbered
{
    /// <summary>The name of the series; a new one starts at 1.</summary>
    string Series { get; }

    /// <summary>Takes the number; asked again, when the transaction is tried again, the later one holds.</summary>
    void Take(long number);
}
