using System.Globalization;
using System.Text.Json;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Benefits;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Programme;
using MpnBenefits.Domain.Refunds;
using MpnBenefits.Domain.Renewals;

namespace MpnBenefits.Data.Seed;

/// <summary>
/// Reads a catalogue as published, with our additions beside it. A competency's option that the additions do not type, or
/// a row that names what neither document knows, stops the reading: half a catalogue is none.
/// </summary>
public static class CatalogueReader
{
    public static Catalogue Read(string catalogueJson, string additionsJson)
    {
        using var catalogueDocument = JsonDocument.Parse(catalogueJson);
        using var additionsDocument = JsonDocument.Parse(additionsJson);
        var (catalogue, additions) = (catalogueDocument.RootElement, additionsDocument.RootElement);
        List<Level> levels = [.. additions.Rows("levels").Select(Level)];
        List<Bilingual> areas = [.. catalogue.Rows("areas").Select(area => area.Names())];
        List<Metric> metrics = [.. additions.Rows("metrics").Select(RequirementReader.Metric)];
        var requirements = new RequirementReader(additions, levels, metrics);
        var policies = catalogue.GetProperty("policies");
        var products = OfferReader.Products(catalogue, additions);
        return new()
        {
            Version = additions.Text("catalogueVersion"),
            AsOf = catalogue.Day("asOf"),
            Levels = levels,
            Offers = [.. catalogue.Rows("offers").Select(offer => Offer(offer, levels, OfferReader.Ours(additions, offer.Text("id"))))],
            Areas = areas,
            Metrics = metrics,
            Competencies = [.. catalogue.Rows("competencies").Select(competency => Competency(competency, areas, requirements))],
            Products = products,
            Grants = [.. catalogue.Rows("entitlements").Select(row => OfferReader.Grant(row, products))],
            Ceilings = OfferReader.Ceilings(policies, levels),
            Links = OfferReader.Links(additions),
            Renewal = Renewal(policies.GetProperty("renewal"), additions.GetProperty("policies")),
            Payment = new PaymentPolicy(policies.GetProperty("payment").Number("orderExpiresAfterDays")),
            Refund = new RefundPolicy(policies.GetProperty("refund").Number("withinDays"), policies.GetProperty("refund").Number("taxRefundMonths")),
            Tokens = Tokens(policies.GetProperty("tokens")),
            Reminders = [.. policies.Rows("reminders").Select(rule => new ReminderRule(rule.Number("offsetDays"), rule.Text("kind")))],
            Sources = catalogue.GetProperty("sources").EnumerateObject().ToDictionary(source => source.Name, source => Source(source.Value)),
            Markets = Markets(additions.GetProperty("markets")),
        };
    }

    private static TokenPolicy Tokens(JsonElement row) =>
        new(row.Number("serviceMonths"), row.Number("maxExtensionYears"), row.GetProperty("replacement").Number("withinDaysOfActivation"), row.GetProperty("replacement").Number("maxTimes"));

    private static SourceDocument Source(JsonElement row) =>
        new(row.Text("document"), DateOnly.TryParse(row.TextOrNull("asOf"), CultureInfo.InvariantCulture, out var day) ? day : null);

    private static Level Level(JsonElement row) => new(new(row.Text("id")), row.Names("name"), row.Number("rank"));

    private static Offer Offer(JsonElement row, List<Level> levels, JsonElement ours)
    {
        LevelId? level = row.TextOrNull("level") is { } id ? new(id) : null;
        return level is not null && levels.TrueForAll(known => known.Id != level)
            ? throw new FormatException($"The offer {row.Text("id")} names no level of the additions.")
            : new(
                new(row.Text("id")),
                row.Names("name"),
                row.Text("kind"),
                level,
                row.Flag("annualRenewal"),
                row.TryGetProperty("requires", out var requires) ? requires.NumberOrNull("trainers") ?? 0 : 0,
                row.TryGetProperty("upgradeDiscount", out var upgrade) ? new(new(upgrade.Text("from")), upgrade.Number("percent")) : null)
            {
                Purpose = ours.Names("purpose"),
                Audience = ours.TextOrNull("audience") is { } audience ? Enum.Parse<OfferAudience>(audience) : null,
                Headline = [.. ours.Texts("headline")],
            };
    }

    private static Competency Competency(JsonElement row, List<Bilingual> areas, RequirementReader requirements)
    {
        var id = new CompetencyId(row.Text("id"));
        return new(
            id,
            row.Names("name"),
            areas.Find(area => area.En == row.Text("area")) ?? throw new FormatException($"{id} stands in no area of the catalogue."),
            row.FlagOrNull("cloudCompetency"),
            row.Text("status") == "current",
            [.. row.Rows("options").Select(option => requirements.Option(id, option.Text("name")))]);
    }

    private static RenewalPolicy Renewal(JsonElement renewal, JsonElement ours) => new(
        renewal.Policy("windowOpensOffsetDays").GetInt32(),
        renewal.Policy("windowClosesOffsetDays").GetInt32(),
        renewal.Policy("profileReviewFromOffsetDays").GetInt32(),
        renewal.Policy("orderOpenCounts").GetBoolean(),
        ours.Policy("historicRequirementsDecide").GetBoolean(),
        [.. renewal.Policy("holdWhilePending").EnumerateArray().Select(field => field.GetString()!)]);

    private static Markets Markets(JsonElement markets) => new(
        Developing: markets.Texts("developing").ToHashSet(StringComparer.Ordinal),
        Developed: markets.Texts("developed").ToHashSet(StringComparer.Ordinal));
}
