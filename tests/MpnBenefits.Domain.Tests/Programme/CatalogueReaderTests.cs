using System.Text.Json;
using System.Text.Json.Nodes;
using MpnBenefits.Data.Seed;
using MpnBenefits.Domain.Competencies;
using static MpnBenefits.Domain.Tests.Programme.Mpn2021;

namespace MpnBenefits.Domain.Tests.Programme;

public sealed class CatalogueReaderTests
{
    private static readonly JsonElement Document = JsonDocument.Parse(SeedDocuments.Catalogue2021).RootElement;

    private static readonly IReadOnlyList<string> LevelNames = [.. Catalogue.Levels.Select(level => level.Id.Value)];

    [Fact]
    public void The_policy_figures_are_the_catalogues()
    {
        Assert.Equal((1, 30, -60), (Catalogue.Renewal.OpensAfterDays, Catalogue.Renewal.ClosesAfterDays, Catalogue.Renewal.ProfileReviewFromDays));
        Assert.False(Catalogue.Renewal.OrderOpenCounts);
        Assert.True(Catalogue.Renewal.HistoricRequirementsDecide);
        Assert.Equal(["legalName", "country"], Catalogue.Renewal.HoldWhilePending);
        Assert.Equal(30, Catalogue.Payment.OrderExpiresAfterDays);
        Assert.Equal(new DateOnly(2021, 2, 4), Catalogue.AsOf);
    }

    [Fact]
    public void The_letters_of_a_silver_bought_on_15_March_2020()
    {
        var letters = Catalogue.RemindersFor(new(2021, 3, 15)).Select(letter => $"{letter.On:MM-dd} {letter.Kind}");

        Assert.Equal(
            ["01-14 readiness", "02-28 anniversary-coming", "03-16 window-open", "04-07 window-closing", "04-14 last-day", "04-15 lost"], letters);
    }

    [Fact]
    public void Offers_carry_their_level_and_the_trainers_they_ask_for()
    {
        Assert.Equal(
            ["network: 0", "map: 0", "lap: 1", "silver:silver 0", "gold:gold 0"],
            Catalogue.Offers.Select(offer => $"{offer.Id}:{offer.Level} {offer.Trainers}"));
        Assert.Equal(["network"], Catalogue.Offers.Where(offer => !offer.RenewsYearly).Select(offer => offer.Id.Value));
    }

    [Fact]
    public void Levels_stand_in_order_and_markets_do_not_overlap()
    {
        Assert.Equal([(Silver, 1), (Gold, 2)], Catalogue.Levels.Select(level => (level.Id, level.Rank)));
        Assert.Equal([Silver, Gold], Catalogue.LevelsFrom(Silver));
        Assert.Equal([Gold], Catalogue.LevelsFrom(Gold));
        Assert.False(Catalogue.Markets.Developed.Overlaps(Catalogue.Markets.Developing));
        Assert.All(Catalogue.Markets.Developed.Union(Catalogue.Markets.Developing), country => Assert.Matches("^[A-Z]{2}$", country));
    }

    [Fact]
    public void Every_competency_and_option_of_the_catalogue_is_there_in_its_order()
    {
        Assert.Equal(
            Document.GetProperty("competencies").EnumerateArray().Select(row => (row.GetProperty("id").GetString(), row.GetProperty("options").GetArrayLength())),
            Catalogue.Competencies.Select(competency => ((string?)competency.Id.Value, competency.Options.Count)));
        Assert.Equal(["cloud-crm"], Catalogue.Competencies.Where(competency => !competency.Current).Select(competency => competency.Id.Value));
        Assert.All(Catalogue.Competencies, competency => Assert.Contains(competency.Area, Catalogue.Areas));
    }

    [Fact]
    public void Every_sentence_of_the_catalogue_has_its_typed_rows_and_no_row_is_without_one()
    {
        foreach (var (competency, at, option) in Options())
        {
            var typed = Catalogue[new CompetencyId(competency)].Options[at];
            foreach (var level in LevelNames)
            {
                var published = option.GetProperty(level);
                var expected = published.ValueKind is JsonValueKind.Null ? [] : Sentences(published).ToHashSet();
                var rows = typed.Requirements.Where(row => row.Level.Value == level).ToList();
                Assert.Equal(expected.Order(), rows.Select(row => row.Source.Sentence).Distinct().Order());
                Assert.All(rows, row => Assert.Equal(option.GetProperty("source").GetString(), row.Source.Document));
                Assert.All(rows, row => Assert.Equal(option.GetProperty("confidence").GetString() == "2021", row.Source.KnownFor2021));
            }
        }
    }

    [Fact]
    public void Head_counts_and_score_bands_are_the_catalogues_numbers()
    {
        foreach (var (competency, at, option) in Options())
        {
            foreach (var level in LevelNames.Where(level => option.GetProperty(level).ValueKind is not JsonValueKind.Null))
            {
                var rows = Catalogue[new CompetencyId(competency)].Options[at].Requirements.Where(row => row.Level.Value == level).ToList();
                var published = option.GetProperty(level);
                Assert.Equal(Number(published, "individuals"), rows.OfType<SkillsRequirement>().Max(row => (int?)row.People));
                Assert.Equal(Number(published, "pciScoreMin"), rows.OfType<ScoreRequirement>().Max(row => (int?)row.Minimum));
            }
        }
    }

    [Fact]
    public void Thresholds_are_the_numbers_of_their_sentences_and_count_the_catalogues_months()
    {
        var months = Document.GetProperty("policies").GetProperty("requirementsDataWindowMonths").GetProperty("value").GetInt32();

        Assert.All(Requirements().OfType<FigureRequirement>(), row =>
        {
            Assert.Contains(row.Threshold.ToString("N0", System.Globalization.CultureInfo.InvariantCulture), row.Source.Sentence, StringComparison.Ordinal);
            Assert.Equal(months, row.Months);
            Assert.Contains(row.Metric, Catalogue.Metrics);
        });
    }

    [Fact]
    public void Score_components_have_the_catalogues_maxima_and_thresholds()
    {
        foreach (var (competency, at, option) in Options().Where(row => row.Option.TryGetProperty("pciMax", out _)))
        {
            var components = Catalogue[new CompetencyId(competency)].Options[at].Components;
            Assert.Equal(
                option.GetProperty("pciMax").EnumerateObject().Select(part => (part.Name, part.Value.GetInt32())),
                components.Select(component => (Camel(component.Id.Value), component.Maximum)));
            Assert.Equal(
                option.GetProperty("thresholds").EnumerateObject().SelectMany(market => market.Value.EnumerateObject()).Select(part => part.Value.GetDecimal()).Order(),
                components.SelectMany(component => component.Thresholds).Select(threshold => threshold.Figure).Order());
        }
    }

    [Fact]
    public void What_is_unknown_stays_unknown()
    {
        Assert.Equal(135, Catalogue.Grants.Count);
        Assert.Equal(34, Catalogue.Grants.Count(grant => !grant.Published));
        Assert.Equal(48, Catalogue.Grants.Count(grant => grant.Quantity is null));
        Assert.Null(Catalogue[new CompetencyId("cloud-crm")].Cloud);
        Assert.Empty(Catalogue[Security].Options);
        Assert.DoesNotContain(Catalogue[new CompetencyId("erp")].Options[0].Requirements, row => row.Level == Silver);
        Assert.All(Requirements(), row => Assert.True(row.Need > 0));
    }

    [Fact]
    public void Names_are_in_both_languages()
    {
        var names = Catalogue.Competencies.SelectMany(competency => competency.Options)
            .SelectMany(option => option.Components.SelectMany(component => new[] { component.Name, component.Unit }).Append(option.Name))
            .Concat(Catalogue.Metrics.SelectMany(metric => new[] { metric.Name, metric.Unit }))
            .Concat(Catalogue.Competencies.Select(competency => competency.Name))
            .Concat(Requirements().OfType<StatusRequirement>().Select(row => row.Status));

        Assert.All(names, name => Assert.True(name is { En.Length: > 0, Fr.Length: > 0 }));
    }

    [Fact]
    public void An_option_that_the_additions_do_not_type_stops_the_reading()
    {
        var additions = JsonNode.Parse(SeedDocuments.Additions2021)!;
        additions["options"]!.AsArray().RemoveAt(0);

        Assert.Throws<FormatException>(() => CatalogueReader.Read(SeedDocuments.Catalogue2021, additions.ToJsonString()));
    }

    [Theory]
    [InlineData("level", "platinum")]
    [InlineData("market", "moon")]
    [InlineData("kind", "wish")]
    public void A_row_that_names_what_nobody_knows_stops_the_reading(string member, string value)
    {
        var additions = JsonNode.Parse(SeedDocuments.Additions2021)!;
        additions["requirements"]![0]![member] = value;

        Assert.Throws<FormatException>(() => CatalogueReader.Read(SeedDocuments.Catalogue2021, additions.ToJsonString()));
    }

    private static IEnumerable<(string Competency, int At, JsonElement Option)> Options() =>
        Document.GetProperty("competencies").EnumerateArray().SelectMany(row =>
            row.GetProperty("options").EnumerateArray().Select((option, at) => (row.GetProperty("id").GetString()!, at, option)));

    private static IEnumerable<Requirement> Requirements() =>
        Catalogue.Competencies.SelectMany(competency => competency.Options).SelectMany(option => option.Requirements);

    private static IEnumerable<string> Sentences(JsonElement level)
    {
        if (Number(level, "pciScoreMin") is { } minimum)
        {
            return [$"pciScoreMin {minimum}"];
        }

        var performance = level.GetProperty("performance").EnumerateArray().Select(sentence => sentence.GetString()!);
        return level.GetProperty("evidence").GetString() is { } evidence ? performance.Append(evidence) : performance;
    }

    private static int? Number(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number ? value.GetInt32() : null;

    private static string Camel(string id)
    {
        var words = id.Split('-');
        return words[0] + string.Concat(words.Skip(1).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
    }
}
