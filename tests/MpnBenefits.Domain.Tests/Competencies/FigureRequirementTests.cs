using MpnBenefits.Domain.Competencies;
using static MpnBenefits.Domain.Tests.Programme.Mpn2021;

namespace MpnBenefits.Domain.Tests.Competencies;

public sealed class FigureRequirementTests
{
    private static readonly DateOnly Anniversary = new(2022, 9, 14);
    private static readonly DateOnly Day = new(2022, 9, 15);

    [Fact]
    public void R7a_Fifteen_thousand_of_fifteen_thousand_is_met()
    {
        var judged = new Known(CloudPlatform).Exams(1).Azure(15_000, "2022-08").Judge(Silver, Day, Anniversary);

        Assert.Equal(new RequirementsMet(CloudPlatform, Silver, new("azure-consumption")), judged.Reason);
    }

    [Fact]
    public void R7b_One_dollar_less_is_not_and_the_shortfall_is_named()
    {
        var judged = new Known(CloudPlatform).Exams(1).Azure(14_999, "2022-08").Judge(Silver, Day, Anniversary);

        var why = Assert.IsType<RequirementsNotMet>(judged.Reason);
        Assert.Equal((CloudPlatform, Silver, new OptionId("azure-consumption")), (why.Competency, why.Level, why.Option));
        var shortfall = Assert.Single(why.Shortfalls);
        Assert.Equal(new Shortfall(RequirementKind.Figure, new MetricId("azure-consumption-usd"), 14_999, 15_000), shortfall);
        Assert.Equal(1, shortfall.Missing);
    }

    [Theory]
    [InlineData("2021-08", 0)]
    [InlineData("2021-09", 15_000)]
    [InlineData("2022-08", 15_000)]
    [InlineData("2022-09", 0)]
    public void R7c_Only_the_last_twelve_whole_months_count(string month, int counted)
    {
        var judged = new Known(CloudPlatform).Exams(1).Azure(15_000, month).Judge(Silver, Day, Anniversary);

        Assert.Equal(counted, Row(judged, RequirementKind.Figure).Have);
    }

    [Fact]
    public void Consumption_adds_up_over_the_months()
    {
        var known = new Known(CloudPlatform).Exams(1);
        for (var month = 1; month <= 8; month++)
        {
            known.Azure(2_000.25m, $"2022-0{month}");
        }

        Assert.Equal(16_002, Row(known.Judge(Silver, Day, Anniversary), RequirementKind.Figure).Have);
    }

    [Theory]
    [InlineData("2022-06", 2_500, "2022-08", 1_999, 1_999)]
    [InlineData("2022-06", 1_000, "2022-08", 2_000, 2_000)]
    [InlineData("2021-08", 2_500, "2022-09", 2_500, 0)]
    public void Entitlements_count_as_they_last_stood(string earlier, int then, string later, int now, int counted)
    {
        var judged = new Known(new("cloud-productivity")).Exams(1)
            .Figure("active-entitlements", now, later)
            .Figure("active-entitlements", then, earlier)
            .Judge(Silver, Day, Anniversary);

        Assert.Equal(counted, Row(judged, RequirementKind.Figure).Have);
        Assert.Equal(counted >= 2_000, judged.Qualifies);
    }

    [Theory]
    [InlineData("FR", JudgementOutcome.NotMet, false)]
    [InlineData("IN", JudgementOutcome.Met, false)]
    [InlineData("RE", JudgementOutcome.NotMet, true)]
    public void The_threshold_is_the_markets_and_an_unlisted_country_counts_as_developed(string country, JudgementOutcome outcome, bool assumed)
    {
        var judged = new Known(CloudPlatform).Exams(1).Azure(12_000, "2022-08").Judge(Silver, Day, Anniversary, country: country);

        Assert.Equal((outcome, assumed), (judged.Outcome, judged.MarketAssumed));
    }

    private static Measured Row(CompetencyJudgement judged, RequirementKind kind) =>
        Assert.Single(Assert.Single(judged.Options).Rows, row => row.Row.Kind == kind);
}
