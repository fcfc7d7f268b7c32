using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Web.Pages.Company;

/// <summary>How a browser should treat each field of the profile.</summary>
public static class ProfileFields
{
    public static string Autocomplete(string field) => field switch
    {
        "LegalName" => "organization",
        "AddressLine1" => "address-line1",
        "AddressLine2" => "address-line2",
        "City" => "address-level2",
        "PostalCode" => "postal-code",
        _ => "off",
    };

    /// <summary>What can be chosen; null of a field that is typed.</summary>
    public static IReadOnlyList<string>? Choices(string field) => field switch
    {
        nameof(CompanyProfile.Size) => CompanyProfile.Sizes,
        nameof(CompanyProfile.Business) => CompanyProfile.Businesses,
        _ => null,
    };

    public static string Type(string field) => field switch
    {
        "ContactEmail" or "NotificationEmail" => "email",
        "Phone" => "tel",
        _ => "text",
    };
}
