using System.Text.Json;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Programme;

namespace MpnBenefits.Data.Seed;

/// <summary>Reads the typed requirements of our additions, which stand beside the catalogue's free text.</summary>
internal sealed class RequirementReader(JsonElement additions, IReadOnlyList<Level> levels, IReadOnlyList<Metric> metrics)
{
    private readonly ILookup<(string Competency, string CatalogueName), JsonElement> options =
        additions.Rows("options").ToLookup(row => (row.Text("competency"), row.Text("catalogueName")));

    private readonly ILookup<(string Competency, string Option), JsonElement> rows =
        additions.Rows("requirements").ToLookup(row => (row.Text("competency"), row.Text("option")));

    public static Metric Metric(JsonElement row) => new(
        new(row.Text("id")),
        row.Names("name"),
        row.Names("unit"),
        row.Text("reading") switch
        {
            "sum" => MetricReading.Sum,
            "latest" => MetricReading.Latest,
            var other => throw new FormatException($"A figure is read as sum or latest, not {other}."),
        });

    public CompetencyOption Option(CompetencyId competency, string catalogueName)
    {
        var found = options[(competency.Value, catalogueName)].ToList();
        if (found is not [var option])
        {
            throw new FormatException($"The additions type {competency}, \"{catalogueName}\" {found.Count} times, not once.");
        }

        List<Requirement> requirements = [.. rows[(competency.Value, option.Text("id"))].Select(Requirement)];
        return requirements is []
            ? throw new FormatException($"The additions have no row for {competency}, \"{catalogueName}\".")
            : new(new(option.Text("id")), option.Names("name"), requirements, [.. option.Rows("components").Select(Component)]);
    }

    private static ScoreComponent Component(JsonElement row) => new(
        new(row.Text("id")),
        row.Names("name"),
        row.Names("unit"),
        row.Number("maximum"),
        row.Flag("allOrNothing"),
        [.. row.Rows("thresholds").Select(threshold => new ComponentThreshold(Market(threshold), Positive(threshold, "figure")))]);

    private static Market? Market(JsonElement row) => row.Text("market") switch
    {
        "all" => null,
        "developed" => Domain.Programme.Market.Developed,
        "developing" => Domain.Programme.Market.Developing,
        var other => throw new FormatException($"A market is all, developed or developing, not {other}."),
    };

    private static SkillKind SkillKindOf(string text) => text switch
    {
        "exam" => SkillKind.Exam,
        "certification" => SkillKind.Certification,
        "assessment" => SkillKind.Assessment,
        _ => throw new FormatException($"A skill is an exam, a certification or an assessment, not {text}."),
    };

    private static int Positive(JsonElement row, string name) =>
        row.Number(name) is > 0 and var number ? number : throw new FormatException($"\"{name}\" must be above zero; what is not known has no row.");

    private static Citation Citation(JsonElement row) =>
        new(row.Text("sourceSentence"), row.Text("source"), row.Text("confidence"), row.Flag("knownFor2021"));

    private Requirement Requirement(JsonElement row)
    {
        var (level, market, source) = (Level(row), Market(row), Citation(row));
        return row.Text("kind") switch
        {
            "skills" => new SkillsRequirement
            {
                Level = level,
                Market = market,
                Source = source,
                People = Positive(row, "people"),
                Kinds = [.. row.Texts("skillKinds").Select(SkillKindOf)],
                EveryKind = row.Text("each") == "all",
                Titles = Positive(row, "titles"),
            },
            "figure" => new FigureRequirement
            {
                Level = level,
                Market = market,
                Source = source,
                Metric = KnownMetric(row),
                Threshold = Positive(row, "threshold"),
                Months = Positive(row, "months"),
            },
            "score" => new ScoreRequirement { Level = level, Market = market, Source = source, Minimum = Positive(row, "threshold") },
            "status" => new StatusRequirement { Level = level, Market = market, Source = source, Status = row.Names("status") },
            var other => throw new FormatException($"A requirement is skills, figure, score or status, not {other}."),
        };
    }

    private LevelId Level(JsonElement row) =>
        levels.FirstOrDefault(level => level.Id.Value == row.Text("level"))?.Id
        ?? throw new FormatException($"{row.Text("level")} is no level of the additions.");

    private Metric KnownMetric(JsonElement row) =>
        metrics.FirstOrDefault(metric => metric.Id.Value == row.Text("metric"))
        ?? throw new FormatException($"{row.Text("metric")} is no metric of the additions.");
}
