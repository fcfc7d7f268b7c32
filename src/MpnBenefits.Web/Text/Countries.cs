using System.Text.Json;

namespace MpnBenefits.Web.Text;

/// <summary>Countries by their two letters (ISO 3166), named in both languages from the table beside this file.</summary>
public static class Countries
{
    private static readonly Lazy<IReadOnlyDictionary<string, Country>> Known = new(Read);

    public static bool IsKnown(string? code) => code is not null && Known.Value.ContainsKey(code);

    public static string Name(string code, string language) =>
        Known.Value.TryGetValue(code, out var country) ? country.In(language) : code;

    /// <summary>Every country by name, in the reader's order.</summary>
    public static IReadOnlyList<(string Code, string Name)> All(string language) =>
    [
        .. Known.Value.Values.Select(country => (country.Code, Name: country.In(language)))
            .OrderBy(country => country.Name, StringComparer.Create(Language.Culture(language), ignoreCase: true)),
    ];

    private static Dictionary<string, Country> Read()
    {
        using var stream = typeof(Countries).Assembly.GetManifestResourceStream("countries.json")
            ?? throw new InvalidOperationException("The assembly carries no countries.json.");
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.GetProperty("countries").EnumerateArray()
            .Select(row => new Country(row.GetProperty("code").GetString()!, row.GetProperty("en").GetString()!, row.GetProperty("fr").GetString()!))
            .ToDictionary(country => country.Code);
    }

    private sealed record Country(string Code, string En, string Fr)
    {
        public string In(string language) => language == Language.French ? Fr : En;
    }
}
