namespace MpnBenefits.Domain.Taxes;

/// <summary>The buyer's country taxes the sale at its standard rate.</summary>
[Rules(9)]
public sealed record TaxCharged(CountryCode Country, Percent Rate) : Reason;

/// <summary>The buyer gave a VAT ID and owes the tax itself.</summary>
[Rules(9)]
public sealed record TaxReversed(string VatId) : Reason;

/// <summary>A certificate frees the buyer.</summary>
[Rules(9)]
public sealed record TaxExempt(string Certificate, DateOnly To) : Reason;

/// <summary>The seller charges no tax in the buyer's country.</summary>
[Rules(9)]
public sealed record TaxOutsideScope(CountryCode Country) : Reason;

/// <summary>The table has no rate for the country and day; a rate is never guessed, so nothing can be paid.</summary>
[Rules(9)]
public sealed record TaxRateNotKnown(CountryCode Country, DateOnly On) : Refusal;

/// <summary>The certificate's last day lies before its first.</summary>
[Rules(9)]
public sealed record CertificateEndsBeforeItBegins(DateOnly From, DateOnly To) : Refusal;
