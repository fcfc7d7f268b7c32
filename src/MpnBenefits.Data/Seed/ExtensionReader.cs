using System.Text.Json;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Competencies;

namespace MpnBenefits.Data.Seed;

/// <summary>
/// Reads the extensions of a catalogue, ready to be published. What an exception grants stands typed in our additions; an
/// exception that they do not type stops the reading.
/// </summary>
public static class ExtensionReader
{
    public static IReadOnlyList<RequirementExtension> Read(string catalogueJson, string additionsJson)
    {
        using var catalogue = JsonDocument.Parse(catalogueJson);
        using var additions = JsonDocument.Parse(additionsJson);
        var typed = additions.RootElement.Rows("extensionExceptions")
            .ToDictionary(row => (row.Text("extension"), row.Text("competency"), row.Text("anniversaryFrom")));
        return [.. catalogue.RootElement.Rows("extensions").Select(row => Extension(row, typed))];
    }

    private static RequirementExtension Extension(
        JsonElement row, Dictionary<(string Extension, string Competency, string From), JsonElement> typed)
    {
        var waives = row.Texts("waives").ToHashSet(StringComparer.Ordinal);
        return RequirementExtension.Publish(new ExtensionId(row.Text("id")), new ExtensionTerms
        {
            AnniversaryFrom = row.Day("anniversaryFrom"),
            AnniversaryTo = row.Day("anniversaryTo"),
            ExtendsToYear = row.Number("extendsToYear"),
            WaivesSkills = waives.Contains("exams"),
            WaivesPerformance = waives.Contains("performance"),
            FeeDue = row.Flag("feeDue"),
            Source = row.Text("source"),
            Excluded = [.. row.Texts("excludedCompetencies").Select(id => new CompetencyId(id))],
            Exceptions =
            [
                .. row.Rows("exceptions").Select(exception => Exception(
                    exception,
                    typed.TryGetValue((row.Text("id"), exception.Text("competency"), exception.Text("anniversaryFrom")), out var ours)
                        ? ours
                        : throw new FormatException($"The additions do not type the exception of {row.Text("id")} for {exception.Text("competency")}."))),
            ],
        });
    }

    private static ExceptionTerms Exception(JsonElement published, JsonElement ours) => new(
        new(published.Text("competency")),
        published.Day("anniversaryFrom"),
        published.Day("anniversaryTo"),
        ours.TextOrNull("component") is { } component ? new ComponentId(component) : null,
        ours.Number("points"),
        ours.Text("source"));
}
