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

    public static string Type(string field) => field switch
    {
        "ContactEmail" => "email",
        "Phone" => "tel",
        _ => "text",
    };
}
