namespace MpnBenefits.Domain.Programme;

/// <summary>
/// Something an offer brings some of: seats of a cloud service, licenses with a key, incidents, hours. What no source says
/// is null, never a guess.
/// </summary>
/// <param name="Id">The catalogue id.</param>
/// <param name="Name">Its name in both languages.</param>
/// <param name="Kind">The catalogue's word for its kind.</param>
/// <param name="Unit">What a quantity counts; null where the catalogue's own word is doubtful.</param>
/// <param name="NeedsKey">Whether a product key is needed; null is not stated.</param>
/// <param name="NeedsActivation">Whether it must be activated; null is not stated.</param>
public sealed record Product(string Id, Bilingual Name, string Kind, string? Unit, bool? NeedsKey, bool? NeedsActivation);

/// <summary>The most of a kind of product that counts, in one country or worldwide, by the highest level held (Visual Studio: 25 and 50 in a country).</summary>
public sealed record Ceiling(string ProductKind, string Scope, LevelId Level, int Limit);
