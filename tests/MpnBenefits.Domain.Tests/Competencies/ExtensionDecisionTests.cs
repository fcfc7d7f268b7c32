using MpnBenefits.Domain.Competencies;
using static MpnBenefits.Domain.Tests.Programme.Mpn2021;

namespace MpnBenefits.Domain.Tests.Competencies;

public sealed class ExtensionDecisionTests
{
    [Fact]
    public void R1a_Data_Platform_of_15_March_2021_is_extended_to_15_March_2022()
    {
        var decision = ExtensionDecision.For(DataPlatform, new(2021, 3, 15), Extensions);

        Assert.Equal(new ExtensionId("covid-2021-h1"), decision.Extension);
        Assert.True(decision.Waived);
        Assert.Equal(new RequirementsWaived(DataPlatform, new("covid-2021-h1"), new(2022, 3, 15)), decision.Why(DataPlatform));
    }

    [Theory]
    [InlineData("2019-12-31", null)]
    [InlineData("2020-01-01", "covid-2020-h1")]
    [InlineData("2020-06-30", "covid-2020-h1")]
    [InlineData("2020-07-01", "covid-2020-h2")]
    [InlineData("2020-12-31", "covid-2020-h2")]
    [InlineData("2021-01-01", "covid-2021-h1")]
    [InlineData("2021-06-30", "covid-2021-h1")]
    [InlineData("2021-07-01", "covid-2021-h2")]
    [InlineData("2021-12-31", "covid-2021-h2")]
    [InlineData("2022-01-01", null)]
    public void R1_Both_ends_of_a_range_belong_to_it(string anniversary, string? extension)
    {
        var decision = ExtensionDecision.For(CloudPlatform, Day(anniversary), Extensions);

        Assert.Equal(extension, decision.Extension?.Value);
        Assert.Equal(extension is not null, decision.Waived);
    }

    [Theory]
    [InlineData("2021-01-01", "2022-01-01")]
    [InlineData("2021-06-30", "2022-06-30")]
    public void R1b_The_first_and_the_last_day_are_carried_a_year(string anniversary, string until) =>
        Assert.Equal(Day(until), ExtensionDecision.For(CloudPlatform, Day(anniversary), BeforeSecondHalf).Until);

    [Theory]
    [InlineData("2020-12-31", "covid-2020-h2")]
    [InlineData("2021-07-01", null)]
    public void R1c_The_days_beside_the_range_are_not_under_its_row(string anniversary, string? extension) =>
        Assert.Equal(extension, ExtensionDecision.For(CloudPlatform, Day(anniversary), BeforeSecondHalf).Extension?.Value);

    [Fact]
    public void A_leap_day_is_carried_to_the_28th() =>
        Assert.Equal(new(2021, 2, 28), ExtensionDecision.For(CloudPlatform, new(2020, 2, 29), Extensions).Until);

    [Theory]
    [InlineData("2021-01-01", 0)]
    [InlineData("2021-03-31", 0)]
    [InlineData("2021-04-01", 15)]
    [InlineData("2021-06-30", 15)]
    [InlineData("2021-07-01", 15)]
    [InlineData("2021-12-31", 15)]
    public void R2_Cloud_Business_Applications_is_excluded_and_granted_points_from_April(string anniversary, int granted)
    {
        var decision = ExtensionDecision.For(CloudBusinessApplications, Day(anniversary), Extensions);

        Assert.Null(decision.Extension);
        Assert.False(decision.Waived);
        Assert.True(decision.Excluded);
        Assert.Equal(granted, decision.PointsGranted);
        Assert.Equal(granted == 0 ? null : "functional-consultant-growth", decision.Component?.Value);
        Assert.Equal(
            new ExtensionExcludesCompetency(CloudBusinessApplications, decision.ExcludedBy!.Value, granted), decision.Why(CloudBusinessApplications));
    }

    [Theory]
    [InlineData("2020-12-31", true)]
    [InlineData("2021-07-01", false)]
    public void R2_Outside_the_rows_that_exclude_it_nothing_is_excluded(string anniversary, bool waived)
    {
        var decision = ExtensionDecision.For(CloudBusinessApplications, Day(anniversary), BeforeSecondHalf);

        Assert.False(decision.Excluded);
        Assert.Equal(waived, decision.Waived);
        Assert.Equal(0, decision.PointsGranted);
    }

    [Theory]
    [InlineData("2020-05-01")]
    [InlineData("2021-05-01")]
    [InlineData("2023-05-01")]
    public void R4_The_fee_stays_due_whatever_is_waived(string anniversary)
    {
        Assert.True(ExtensionDecision.For(DataPlatform, Day(anniversary), Extensions).FeeDue);
        Assert.True(ExtensionDecision.For(CloudBusinessApplications, Day(anniversary), Extensions).FeeDue);
    }

    [Fact]
    public void Where_no_extension_says_anything_there_is_no_reason() =>
        Assert.Null(ExtensionDecision.For(DataPlatform, new(2023, 1, 1), Extensions).Why(DataPlatform));

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
