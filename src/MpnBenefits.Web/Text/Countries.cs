using System.Globalization;

namespace MpnBenefits.Web.Text;

/// <summary>Countries by their two letters, named by the system's own culture tables.</summary>
public static class Countries
{
    private static readonly Lazy<IReadOnlyDictionary<string, RegionInfo>> Known = new(() =>
        CultureInfo.GetCultures(CultureTypes.SpecificCultures)
            .Select(culture => new RegionInfo(culture.Name))
            .Where(region => region.TwoLetterISORegionName.Length == 2 && region.TwoLetterISORegionName.All(char.IsAsciiLetterUpper))
            .DistinctBy(region => region.TwoLetterISORegionName)
            .ToDictionary(region => region.TwoLetterISORegionName));

    public static bool IsKnown(string? code) => code is not null && Known.Value.ContainsKey(code);

    public static string Name(string code, string language)
    {
        if (!Known.Value.TryGetValue(code, out var region))
        {
            return code;
        }

        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = Language.Culture(language);
        try
        {
            return region.DisplayName;
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    /// <summary>Every country by name, in the reader's order.</summary>
    public static IReadOnlyList<(string Code, string Name)> All(string language) =>
        [.. Known.Value.Keys.Select(code => (Code: code, Name: Name(code, language))).OrderBy(country => country.Name, StringComparer.Create(Language.Culture(language), ignoreCase: true))];
}
