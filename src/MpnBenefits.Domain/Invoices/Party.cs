using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Domain.Invoices;

/// <summary>One side of an invoice as it stood on the day of issue; what it is called later changes no paper.</summary>
public sealed record Party
{
    public required string Name { get; init; }
    public required string AddressLine1 { get; init; }
    public string? AddressLine2 { get; init; }
    public required string PostalCode { get; init; }
    public required string City { get; init; }

    /// <summary>ISO 3166, two letters.</summary>
    public required string Country { get; init; }

    public string? VatId { get; init; }

    /// <summary>SIREN or SIRET in France, whatever number the country's register gives elsewhere.</summary>
    public string? RegistrationNumber { get; init; }

    public static Party Of(CompanyProfile profile) => new()
    {
        Name = profile.LegalName,
        AddressLine1 = profile.AddressLine1,
        AddressLine2 = profile.AddressLine2,
        PostalCode = profile.PostalCode,
        City = profile.City,
        Country = profile.Country,
        VatId = profile.VatId,
        RegistrationNumber = profile.RegistrationNumber,
    };
}
