using System.Text.Json;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Data.Seed;

/// <summary>Reads what countries ask of a company's numbers, with where it is published.</summary>
public static class ProfileNormsReader
{
    private static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web);

    /// <summary>As it came with the portal.</summary>
    public static ProfileNorms Known { get; } =
        JsonSerializer.Deserialize<ProfileNorms>(SeedDocuments.Read("profile-norms.json"), Names) ?? throw new InvalidOperationException("The norms are empty.");
}
