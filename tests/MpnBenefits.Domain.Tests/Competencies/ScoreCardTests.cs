using MpnBenefits.Domain.Competencies;
using static MpnBenefits.Domain.Tests.Programme.Mpn2021;
using Market = MpnBenefits.Domain.Programme.Market;

namespace MpnBenefits.Domain.Tests.Competencies;

public sealed class ScoreCardTests
{
    private static readonly CompetencyOption Engagement = Catalogue[CloudBusinessApplications].Find(new("customer-engagement"))!;

    private static readonly ComponentId Growth = new("functional-consultant-growth");

    [Theory]
    [InlineData("2021-03-31", 70, 0, "silver")]
    [InlineData("2021-05-10", 85, 15, "gold")]
    [InlineData("2021-09-10", 85, 15, "gold")]
    [InlineData("2022-05-10", 70, 0, "silver")]
    public void The_growth_granted_from_April_2021_lifts_seventy_points_to_gold(string anniversary, int score, int granted, string level)
    {
        var card = Card(anniversary, growth: 0);

        Assert.Equal((score, granted, new LevelId(level)), (card.Score, card.Granted, card.Level));
    }

    [Theory]
    [InlineData("2021-03-31", 0)]
    [InlineData("2021-05-10", 0)]
    public void Growth_that_was_earned_is_not_granted_again(string anniversary, int granted)
    {
        var card = Card(anniversary, growth: 150);

        Assert.Equal((85m, granted), (card.Score, card.Granted));
    }

    [Theory]
    [InlineData(599, null)]
    [InlineData(600, "silver")]
    [InlineData(799, "silver")]
    [InlineData(800, "gold")]
    public void The_bands_are_reached_unrounded(int tenths, string? level)
    {
        Dictionary<ComponentId, int> points = [];
        foreach (var component in Engagement.Components.OrderByDescending(component => component.AllOrNothing))
        {
            points[component.Id] = component.AllOrNothing ? component.MaximumTenths : Math.Min(tenths, component.MaximumTenths);
            tenths -= points[component.Id];
        }

        Assert.Equal(level, ScoreCard.Of(Engagement, points, ExtensionDecision.None).Level?.Value);
    }

    [Fact]
    public void Points_above_a_maximum_count_as_the_maximum_and_a_part_of_all_or_nothing_as_none()
    {
        var card = ScoreCard.Of(
            Engagement, new Dictionary<ComponentId, int> { [new("developers")] = 90, [Growth] = 149 }, ExtensionDecision.None);

        Assert.Equal(5, card.Score);
    }

    [Fact]
    public void A_component_knows_what_can_have_been_earned()
    {
        var growth = Engagement.Components.Single(component => component.Id == Growth);
        var developers = Engagement.Components.Single(component => component.Id == new ComponentId("developers"));

        Assert.Equal([true, false, true, false], new[] { 0, 75, 150, 151 }.Select(growth.Accepts));
        Assert.Equal([true, true, true, false, false], new[] { 0, 1, 50, 51, -1 }.Select(developers.Accepts));
    }

    [Theory]
    [InlineData("net-new-revenue", 300_000, Market.Developed, 100)]
    [InlineData("net-new-revenue", 450_000, Market.Developed, 100)]
    [InlineData("net-new-revenue", 150_000, Market.Developed, 50)]
    [InlineData("net-new-revenue", 150_000, Market.Developing, 100)]
    [InlineData("net-new-revenue", 100_000, Market.Developed, 33)]
    [InlineData("functional-consultants", 1, Market.Developed, 10)]
    [InlineData("mau-growth", 12.5, Market.Developed, 125)]
    [InlineData("mau-growth", 0.05, Market.Developed, 1)]
    [InlineData("developers", -1, Market.Developed, 0)]
    public void Points_are_proportional_up_to_the_threshold(string component, double figure, Market market, int tenths) =>
        Assert.Equal(tenths, Engagement.Components.Single(part => part.Id == new ComponentId(component)).TenthsFor((decimal)figure, market));

    [Fact]
    public void A_figure_without_a_known_threshold_gives_no_points_and_no_zero() =>
        Assert.Null(Engagement.Components.Single(part => part.Id == Growth).TenthsFor(3, Market.Developed));

    [Fact]
    public void The_maxima_add_up_to_a_hundred()
    {
        foreach (var option in Catalogue.Competencies.SelectMany(competency => competency.Options).Where(option => option.Components.Count > 0))
        {
            Assert.Equal(100, option.Components.Sum(component => component.Maximum));
        }
    }

    /// <summary>The example of the what-if: 10, 10, 15, growth, 5, 20, 10.</summary>
    private static ScoreCard Card(string anniversary, int growth) => ScoreCard.Of(
        Engagement,
        new Dictionary<ComponentId, int>
        {
            [new("net-new-revenue")] = 100,
            [new("net-customer-adds")] = 100,
            [new("functional-consultants")] = 150,
            [Growth] = growth,
            [new("developers")] = 50,
            [new("new-large-deployments")] = 200,
            [new("mau-growth")] = 100,
        },
        ExtensionDecision.For(
            CloudBusinessApplications, DateOnly.Parse(anniversary, System.Globalization.CultureInfo.InvariantCulture), Extensions));
}
