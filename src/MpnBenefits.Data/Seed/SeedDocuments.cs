namespace MpnBenefits.Data.Seed;

/// <summary>The documents the portal comes with: the catalogue as published, and ours beside it.</summary>
public static class SeedDocuments
{
    public static string Catalogue2021 => Read("catalogue-2021.json");

    public static string Additions2021 => Read("additions-2021.json");

    /// <summary>Standard tax rates by country and day.</summary>
    public static string Taxes => Read("tax-table.json");

    internal static string Read(string name)
    {
        using var stream = typeof(SeedDocuments).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly carries no {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
