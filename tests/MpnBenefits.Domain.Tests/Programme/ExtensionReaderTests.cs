using System.Text.Json.Nodes;
using MpnBenefits.Data.Seed;
using MpnBenefits.Domain.Competencies;
using static MpnBenefits.Domain.Tests.Programme.Mpn2021;

namespace MpnBenefits.Domain.Tests.Programme;

public sealed class ExtensionReaderTests
{
    [Fact]
    public void The_four_known_extensions_waive_both_and_leave_the_fee_due()
    {
        Assert.Equal(["covid-2020-h1", "covid-2020-h2", "covid-2021-h1", "covid-2021-h2"], Extensions.Select(extension => extension.Id.Value));
        Assert.All(Extensions, extension => Assert.True(extension is { WaivesSkills: true, WaivesPerformance: true, FeeDue: true }));
        Assert.Equal([2021, 2021, 2022, 2022], Extensions.Select(extension => extension.ExtendsToYear));
        Assert.Equal("seed", Extensions[2].Source);
    }

    [Fact]
    public void The_first_of_2021_excludes_one_competency_and_says_what_holds_instead()
    {
        Assert.Equal([new ExcludedCompetency(Extensions[2].Id, CloudBusinessApplications)], Extensions[2].Excluded);
        Assert.Equal(
            [
                new ExtensionException(Extensions[2].Id, CloudBusinessApplications, new(2021, 1, 1), new(2021, 3, 31), null, 0) { Source = "blog-covid" },
                new(Extensions[2].Id, CloudBusinessApplications, new(2021, 4, 1), new(2021, 6, 30), new("functional-consultant-growth"), 15) { Source = "blog-covid" },
            ],
            Extensions[2].Exceptions);
    }

    [Fact]
    public void Every_component_granted_exists_in_the_competencys_scores()
    {
        foreach (var granted in Extensions.SelectMany(extension => extension.Exceptions).Where(exception => exception.Component is not null))
        {
            Assert.All(
                Catalogue[granted.Competency].Options,
                option => Assert.Contains(option.Components, part => part.Id == granted.Component && part.Maximum == granted.PointsGranted));
        }
    }

    [Fact]
    public void An_exception_that_the_additions_do_not_type_stops_the_reading()
    {
        var additions = JsonNode.Parse(SeedDocuments.Additions2021)!;
        additions["extensionExceptions"]!.AsArray().RemoveAt(0);

        Assert.Throws<FormatException>(() => ExtensionReader.Read(SeedDocuments.Catalogue2021, additions.ToJsonString()));
    }
}
