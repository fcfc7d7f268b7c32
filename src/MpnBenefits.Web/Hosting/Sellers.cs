using MpnBenefits.Domain.Invoices;

namespace MpnBenefits.Web.Hosting;

/// <summary>Who sells: the other party of every invoice, from <c>Portal:Seller</c>. The demonstration has one of its own; without one nothing is sold.</summary>
public static class Sellers
{
    private const string Section = "Portal:Seller:";
    private static readonly string[] Needed = ["Name", "AddressLine1", "PostalCode", "City", "Country"];

    public static Party? Read(IConfiguration configuration, bool demo, List<string> problems)
    {
        if (!configuration.GetSection("Portal:Seller").Exists())
        {
            return demo ? Demonstration : null;
        }

        var missing = Needed.Where(name => string.IsNullOrWhiteSpace(configuration[Section + name])).ToList();
        problems.AddRange(missing.Select(name => $"{Section}{name} is missing: it stands on every invoice."));
        if (configuration[Section + "Country"] is { Length: > 0 } country && (country.Length != 2 || !country.All(char.IsAsciiLetterUpper)))
        {
            problems.Add($"{Section}Country is \"{country}\": it is two capital letters (ISO 3166), such as IE.");
        }

        string Of(string name) => configuration[Section + name]?.Trim() ?? "";
        string? Maybe(string name) => Of(name) is { Length: > 0 } text ? text : null;
        return new()
        {
            Name = Of("Name"),
            AddressLine1 = Of("AddressLine1"),
            AddressLine2 = Maybe("AddressLine2"),
            PostalCode = Of("PostalCode"),
            City = Of("City"),
            Country = Of("Country"),
            VatId = Maybe("VatId"),
            RegistrationNumber = Maybe("RegistrationNumber"),
        };
    }

    private static Party Demonstration { get; } = new()
    {
        Name = "MPN Benefits Demonstration Ltd",
        AddressLine1 = "1 Example Quay",
        PostalCode = "D02 XX00",
        City = "Dublin",
        Country = "IE",
        VatId = "IE0000000DM",
        RegistrationNumber = "000000",
    };
}
