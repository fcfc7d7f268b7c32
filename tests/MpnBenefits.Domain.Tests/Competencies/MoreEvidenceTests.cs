using CsCheck;
using MpnBenefits.Domain.Competencies;
using static MpnBenefits.Domain.Tests.Programme.Mpn2021;

namespace MpnBenefits.Domain.Tests.Competencies;

public sealed class MoreEvidenceTests
{
    private static readonly DateOnly Day = new(2023, 3, 1);

    private static readonly Metric[] AddedUp = [.. Catalogue.Metrics.Where(metric => metric.Reading == MetricReading.Sum)];

    private static readonly Gen<CompetencyId> AnyCompetency = Gen.OneOf(Catalogue.Competencies.Select(competency => competency.Id).ToArray());

    private static readonly Gen<Action<Known>> AnyFact = Gen.OneOf(
        Gen.Select(Gen.Int[1, 6], Gen.OneOf(Enum.GetValues<SkillKind>()), Gen.Int[1, 2])
            .Select((person, kind, title) => (Action<Known>)(known => known.Skill($"Person {person}", kind, $"Title {title}"))),
        Gen.Select(Gen.OneOf(AddedUp), Gen.Int[0, 60_000], Gen.Int[1, 13])
            .Select((metric, amount, back) =>
                (Action<Known>)(known => known.Figure(metric.Id.Value, amount, $"{Day.AddMonths(-back):yyyy-MM}"))));

    [Fact]
    public void More_evidence_never_lowers_the_level_reached() =>
        Gen.Select(AnyCompetency, AnyFact.List[0, 10], AnyFact.List[0, 10]).Sample(
            (competency, some, more) =>
            {
                var known = new Known(competency);
                some.ForEach(fact => fact(known));
                var before = Rank(known);
                more.ForEach(fact => fact(known));
                return Rank(known) >= before;
            },
            iter: 500);

    [Fact]
    public void More_points_never_lower_a_score_and_what_is_granted_never_passes_the_maximum() =>
        Gen.Select(Gen.Int[-10, 400].Array[7], Gen.Int[0, 100].Array[7], Gen.Int[0, 40]).Sample(
            (points, more, granted) =>
            {
                var option = Catalogue[CloudBusinessApplications].Options[0];
                var concession = new ExtensionDecision { Component = new("functional-consultant-growth"), PointsGranted = granted };
                var (less, greater) = (Card(points), Card([.. points.Zip(more, (one, other) => one + other)]));
                return less.Tenths <= greater.Tenths
                    && greater.Tenths <= 1000
                    && less.Components.All(part => part.Tenths <= part.Component.MaximumTenths && part.Granted >= 0);

                ScoreCard Card(int[] tenths) => ScoreCard.Of(
                    option, option.Components.Select((component, at) => (component.Id, tenths[at])).ToDictionary(), concession);
            },
            iter: 500);

    [Fact]
    public void The_higher_level_contains_the_lower() =>
        Gen.Select(AnyCompetency, AnyFact.List[0, 20]).Sample(
            (competency, facts) =>
            {
                var known = new Known(competency);
                facts.ForEach(fact => fact(known));
                return !known.Judge(Gold, Day, Day).Qualifies || known.Judge(Silver, Day, Day).Qualifies;
            },
            iter: 500);

    private static int Rank(Known known) => known.Highest(null, Day, Day) is { } level ? Catalogue[level].Rank : 0;
}
