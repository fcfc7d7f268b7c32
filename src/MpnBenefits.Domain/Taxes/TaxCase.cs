namespace MpnBenefits.Domain.Taxes;

/// <summary>
/// Everything the tax of a sale is decided by. Sold from Ireland on 20 September 2021: to a French business with a VAT ID,
/// the tax is the buyer's to pay; to one without, 20 % are charged; to an Irish one, 23 %; to an American one, none. A
/// certificate that holds on the day frees from all of it. Refused when the table has no rate for the country and day.
/// </summary>
public sealed record TaxCase(string Seller, string Buyer, string? VatId, TaxCertificate? Certificate, DateOnly On)
{
    public Result<TaxDecision> Decide(TaxTable table)
    {
        if (Certificate is not null && Certificate.HoldsOn(On))
        {
            return new TaxDecision(new(TaxTreatment.Exempt, 0), new TaxExempt(Certificate.Reference, Certificate.To));
        }

        var buyer = table.MemberOf(Buyer, On);
        var union = buyer is not null && table.MemberOf(Seller, On) is not null;
        if (Buyer != Seller && !union)
        {
            return new TaxDecision(new(TaxTreatment.OutsideScope, 0), new TaxOutsideScope(new(Buyer)));
        }

        if (Buyer != Seller && VatId?.Replace(" ", "", StringComparison.Ordinal).StartsWith(buyer!.VatPrefix, StringComparison.OrdinalIgnoreCase) == true)
        {
            return new TaxDecision(new(TaxTreatment.ReverseCharge, 0), new TaxReversed(VatId));
        }

        return table.RateOf(Buyer, On) is { } rate
            ? new TaxDecision(new(TaxTreatment.Charged, rate), new TaxCharged(new(Buyer), new(rate)))
            : new TaxRateNotKnown(new(Buyer), On);
    }
}

/// <summary>The tax, and the one sentence that says why it is so.</summary>
public sealed record TaxDecision(Tax Tax, Reason Why);
