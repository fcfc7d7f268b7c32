namespace MpnBenefits.Domain.Partners;

/// <summary>
/// What the company says of itself and a Global or Account admin reviews before each renewal (R11, R12).
/// A change of <see cref="LegalName"/> or <see cref="Country"/> holds the renewal until verified; the others do not.
/// </summary>
public sealed record CompanyProfile
{
    public required string LegalName { get; init; }
    public required string AddressLine1 { get; init; }
    public string? AddressLine2 { get; init; }
    public required string City { get; init; }
    public required string PostalCode { get; init; }

    /// <summary>ISO 3166, two letters.</summary>
    public required string Country { get; init; }

    public required string ContactFirstName { get; init; }
    public required string ContactLastName { get; init; }
    public required string ContactEmail { get; init; }
    public string? Phone { get; init; }
    public string? VatId { get; init; }

    /// <summary>SIREN or SIRET in France, the number of the country's register elsewhere.</summary>
    public string? RegistrationNumber { get; init; }

    /// <summary>The nine digits that Dun &amp; Bradstreet gives a business.</summary>
    public string? Duns { get; init; }

    /// <summary>How many people work there, as one of <see cref="Sizes"/>.</summary>
    public string? Size { get; init; }

    /// <summary>What it lives from, as one of <see cref="Businesses"/>.</summary>
    public string? Business { get; init; }

    /// <summary>Where letters about the account go beside the people; null when nowhere else.</summary>
    public string? NotificationEmail { get; init; }

    /// <summary>Head counts as the Union draws the line between micro, small, medium and large (2003/361/EC).</summary>
    public static IReadOnlyList<string> Sizes { get; } = ["micro", "small", "medium", "large"];

    public static IReadOnlyList<string> Businesses { get; } = ["consulting", "software", "managed-services", "reselling", "hosting", "training", "hardware", "other"];

    /// <summary>The names of the fields in which the other differs, in declaration order.</summary>
    public IReadOnlyList<string> DifferencesFrom(CompanyProfile other) =>
        [.. Fields.Where(field => field.Read(this) != field.Read(other)).Select(field => field.Name)];

    /// <summary>The fields that must be there before the profile can be confirmed, and are not; a company that enrolled itself fills them in.</summary>
    public IReadOnlyList<string> Missing => [.. Fields.Where(one => one.Required && string.IsNullOrWhiteSpace(one.Read(this))).Select(one => one.Name)];

    /// <summary>What a form carries of the profile it showed: another mark says that somebody changed it since.</summary>
    public string Mark => Audit.AuditEntry.Digest(string.Join('\n', Fields.Select(one => one.Read(this))));

    public static IReadOnlyList<ProfileField> Fields { get; } =
    [
        new(nameof(LegalName), p => p.LegalName),
        new(nameof(AddressLine1), p => p.AddressLine1),
        new(nameof(AddressLine2), p => p.AddressLine2, Required: false),
        new(nameof(City), p => p.City),
        new(nameof(PostalCode), p => p.PostalCode),
        new(nameof(Country), p => p.Country),
        new(nameof(ContactFirstName), p => p.ContactFirstName),
        new(nameof(ContactLastName), p => p.ContactLastName),
        new(nameof(ContactEmail), p => p.ContactEmail),
        new(nameof(Phone), p => p.Phone, Required: false),
        new(nameof(VatId), p => p.VatId, Required: false),
        new(nameof(RegistrationNumber), p => p.RegistrationNumber, Required: false),
        new(nameof(Duns), p => p.Duns, Required: false),
        new(nameof(Size), p => p.Size, Required: false),
        new(nameof(Business), p => p.Business, Required: false),
        new(nameof(NotificationEmail), p => p.NotificationEmail, Required: false),
    ];
}

/// <summary>A field of the profile by name, and how to read it.</summary>
public sealed record ProfileField(string Name, Func<CompanyProfile, string?> Read, bool Required = true);

/// <summary>A profile with gaps cannot be confirmed.</summary>
[Rules(11, 12)]
public sealed record ProfileIncomplete(IReadOnlyList<FieldName> Fields) : Refusal;
