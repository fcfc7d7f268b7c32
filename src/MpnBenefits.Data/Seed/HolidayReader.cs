using System.Text.Json;
using System.Text.Json.Serialization;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Data.Seed;

/// <summary>Reads the public holidays of countries, each with the law it stands on.</summary>
public static class HolidayReader
{
    private static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>As they came with the portal.</summary>
    public static HolidayTable Known { get; } =
        JsonSerializer.Deserialize<HolidayTable>(SeedDocuments.Read("public-holidays.json"), Names) ?? throw new InvalidOperationException("The holidays are empty.");
}
