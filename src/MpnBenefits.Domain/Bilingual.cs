namespace MpnBenefits.Domain;

/// <summary>A name in both languages of the portal, as the catalogue gives it. Product names are often the same in both.</summary>
public sealed record Bilingual(string En, string Fr)
{
    public string In(string language) => language == "fr" ? Fr : En;
}
