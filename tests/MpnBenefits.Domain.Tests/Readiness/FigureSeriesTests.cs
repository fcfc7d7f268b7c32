using MpnBenefits.Domain.Programme;
using MpnBenefits.Domain.Readiness;
using MpnBenefits.Domain.Tests.Competencies;
using MpnBenefits.Domain.Tests.Programme;
using static MpnBenefits.Domain.Tests.Programme.Mpn2021;

namespace MpnBenefits.Domain.Tests.Readiness;

public sealed class FigureSeriesTests
{
    private static readonly DateOnly Today = new(2021, 9, 20);

    [Fact]
    public void Twelve_months_and_the_anniversary_year_stand_side_by_side()
    {
        var series = Azure(new Known(CloudPlatform).Azure(9_000, "2020-09").Azure(4_000, "2021-01").Azure(3_000, "2021-08"), new(2022, 1, 10));

        Assert.Equal((new DateOnly(2020, 9, 1), new DateOnly(2021, 8, 1), 12), (series.Months[0].Month, series.Months[^1].Month, series.Months.Count));
        Assert.Equal((16_000m, 7_000m), (series.Trailing, series.AnniversaryYear));
        Assert.Equal((9_000m, new DateOnly(2021, 10, 1)), series.FallsOut);
        Assert.Null(series.Months[1].Amount);
        Assert.Equal([(Silver, 15_000m), (Gold, 100_000m)], series.Thresholds.Select(one => (one.Level, one.Amount)));
    }

    [Fact]
    public void A_developing_market_has_its_own_threshold_and_nothing_held_no_anniversary_year()
    {
        var series = Assert.Single(FigureSeries.Of(Mpn2021.Catalogue[CloudPlatform], new Known(CloudPlatform).Evidence, Market.Developing, Today, null));

        Assert.Equal(10_000m, series.Thresholds[0].Amount);
        Assert.Null(series.AnniversaryYear);
    }

    [Fact]
    public void What_stands_as_it_last_stood_is_not_added_up()
    {
        var productivity = new CompetencyId("cloud-productivity");
        var metric = FigureSeries.Of(Mpn2021.Catalogue[productivity], new Known(productivity).Evidence, Market.Developed, Today, null)[0].Metric;
        var series = FigureSeries.Of(
            Mpn2021.Catalogue[productivity], new Known(productivity).Figure(metric.Id.Value, 1_500, "2021-03").Figure(metric.Id.Value, 2_100, "2021-08").Evidence, Market.Developed, Today, null)[0];

        Assert.Equal(2_100m, series.Trailing);
    }

    private static FigureSeries Azure(Known known, DateOnly anniversary) =>
        Assert.Single(FigureSeries.Of(Mpn2021.Catalogue[CloudPlatform], known.Evidence, Market.Developed, Today, anniversary));
}
