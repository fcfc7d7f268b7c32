using System.Text.Json;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Programme;

namespace MpnBenefits.Data.Seed;

/// <summary>Reads what offers bring: products, the rows that grant them, ceilings, and our words beside each offer.</summary>
internal static class OfferReader
{
    private const string OfCompetency = "competency-specific";
    private const string VisualStudio = "visual-studio";

    /// <summary>A unit the additions call doubtful is left out, so that no page states it.</summary>
    public static List<Product> Products(JsonElement catalogue, JsonElement additions)
    {
        var doubtful = additions.Texts("unitNotStated").ToHashSet(StringComparer.Ordinal);
        return
        [
            .. catalogue.Rows("products").Select(row => new Product(
                row.Text("id"),
                row.Names("name"),
                row.Text("kind"),
                doubtful.Contains(row.Text("id")) ? null : row.Text("unit"),
                row.FlagOrNull("productKeyRequired"),
                row.FlagOrNull("productActivationRequired"))),
        ];
    }

    public static Grant Grant(JsonElement row, List<Product> products)
    {
        var product = row.Text("product");
        return products.TrueForAll(known => known.Id != product)
            ? throw new FormatException($"A row grants {product}, which is no product of the catalogue.")
            : new(new(row.Text("offer")), product, row.NumberOrNull("quantity"), row.Flag("unlimited"))
            {
                Scope = row.Text("scope"),
                Competency = row.TextOrNull("competency") is { } competency ? new CompetencyId(competency) : null,
                ChoiceGroup = row.TextOrNull("choiceGroup"),
                UnlessHeld = row.TextOrNull("unlessHeld"),
                AsOf = row.Text("asOf"),
                Confidence = row.Text("confidence"),
                Current = !row.Text("confidence").Contains('-', StringComparison.Ordinal),
                OfCompetency = row.Text("scope") == OfCompetency,
            };
    }

    public static List<Ceiling> Ceilings(JsonElement policies, List<Level> levels)
    {
        var rows = policies.GetProperty("visualStudio");
        return
        [
            .. levels.SelectMany(level => new[]
            {
                new Ceiling(VisualStudio, "country", level.Id, rows.Number($"max{level.Name.En}PerCountry")),
                new Ceiling(VisualStudio, "worldwide", level.Id, rows.Number($"max{level.Name.En}Worldwide")),
            }),
        ];
    }

    public static ProgrammeLinks Links(JsonElement additions) =>
        additions.TryGetProperty("links", out var links) ? new(Link(links, "guide"), Link(links, "licenseTable"), Link(links, "licensing"), Link(links, "extension")) : new(null, null, null, null);

    private static Uri? Link(JsonElement links, string name) => links.TextOrNull(name) is { } address ? new(address) : null;

    /// <summary>What the additions say of an offer.</summary>
    public static JsonElement Ours(JsonElement additions, string offer) =>
        additions.Rows("offers").FirstOrDefault(row => row.Text("id") == offer) is { ValueKind: JsonValueKind.Object } ours
            ? ours
            : throw new FormatException($"The additions say nothing of the offer {offer}.");
}
