using System.Text.Json;
using MpnBenefits.Domain.Taxes;

namespace MpnBenefits.Data.Seed;

/// <summary>Reads the dated table of tax rates, with its source.</summary>
public static class TaxReader
{
    private static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web);

    public static TaxTable Read(string document) =>
        JsonSerializer.Deserialize<TaxTable>(document, Names) ?? throw new InvalidOperationException("The tax table is empty.");
}
