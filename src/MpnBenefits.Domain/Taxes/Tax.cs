namespace MpnBenefits.Domain.Taxes;

public enum TaxTreatment
{
    /// <summary>The seller's tax does not reach the buyer's country.</summary>
    OutsideScope,
    Charged,

    /// <summary>The buyer, a business with a VAT ID in another country of the union, owes the tax itself.</summary>
    ReverseCharge,

    /// <summary>A certificate frees the buyer.</summary>
    Exempt,
}

/// <summary>How a sale is taxed, and the rate in hundredths of a per cent: 20 % is 2000. 20 % on 1,600.00 EUR is 320.00.</summary>
public readonly record struct Tax(TaxTreatment Treatment, int Rate)
{
    private const decimal Whole = 10_000m;

    /// <summary>The tax on a net amount, rounded once to the currency's minor unit, half away from zero.</summary>
    public Money On(Money net) => net with { Minor = (long)Math.Round(net.Minor * Rate / Whole, MidpointRounding.AwayFromZero) };
}
