namespace MpnBenefits.Domain.Taxes;

/// <summary>
/// A certificate that frees a company from tax between two days, both included, as support recorded it. One for 1 January
/// to 31 December 2021 frees an order of 20 September 2021. Refused when it ends before it begins.
/// </summary>
public sealed class TaxCertificate : Aggregate, ICompanyOwned
{
    public const int ReferenceLimit = 80;

    private TaxCertificate()
    {
    }

    public TaxCertificateId Id { get; private init; }

    public CompanyId Company { get; private init; }

    /// <summary>What the authority calls it.</summary>
    public string Reference { get; private init; } = "";

    public DateOnly From { get; private init; }

    public DateOnly To { get; private init; }

    public override CompanyId? AuditedUnder => Company;

    public static Result<TaxCertificate> Put(CompanyId company, string reference, DateOnly from, DateOnly to, string because)
    {
        if (to < from)
        {
            return new CertificateEndsBeforeItBegins(from, to);
        }

        var certificate = new TaxCertificate { Id = TaxCertificateId.New(), Company = company, Reference = reference, From = from, To = to };
        certificate.Record(new TaxCertificatePut(reference, from, to, because));
        return certificate;
    }

    public bool HoldsOn(DateOnly day) => From <= day && day <= To;
}

public sealed record TaxCertificatePut(string Reference, DateOnly From, DateOnly To, [property: Personal] string Because) : DomainEvent
{
    public override string Subject => Reference;
}
