using CsCheck;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Renewals;
using static MpnBenefits.Domain.Tests.Programme.Mpn2021;

namespace MpnBenefits.Domain.Tests.Renewals;

public sealed class RenewalForecastTests
{
    private static readonly Domain.Programme.ProgrammeInForce Programme = new(Catalogue, Extensions, []);
    private static readonly OfferId SilverOffer = new("silver");

    [Fact]
    public void The_silver_of_15_March_2020_on_20_March_2021()
    {
        var forecast = Ask(new(2020, 3, 15), on: new(2021, 3, 20), competencies: DataPlatform);

        Assert.Equal(new RenewalWindow(new(2021, 3, 15), new(2021, 3, 16), new(2021, 4, 14)), forecast.Window);
        Assert.Equal((RenewalPhase.Open, 26, true, true), (forecast.Standing.Phase, forecast.Standing.DaysLeft, forecast.Standing.BenefitsAccessible, forecast.Renewable));
        Assert.Equal((new DateOnly(2020, 3, 15), new DateOnly(2022, 3, 15)), (forecast.YearBegins, forecast.NextAnniversary));
        Assert.Equal([new RenewalWindowOpen(new(2021, 4, 14), 26)], forecast.Why);
        var held = Assert.Single(forecast.Competencies);
        Assert.Equal((new ExtensionId("covid-2021-h1"), true, true), (held.Decision.Extension, held.Decision.Waived, held.Decision.FeeDue));
    }

    [Theory]
    [InlineData(-300)]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(300)]
    public void R1_The_anniversary_chooses_the_extension_whatever_the_day_asked_about(int daysFromAnniversary)
    {
        var forecast = Ask(new(2020, 6, 30), on: new DateOnly(2021, 6, 30).AddDays(daysFromAnniversary), competencies: DataPlatform);

        Assert.Equal("covid-2021-h1", forecast.Competencies[0].Decision.Extension?.Value);
    }

    [Fact]
    public void R2_An_excluded_competency_is_said_after_the_window()
    {
        var forecast = Ask(new(2020, 5, 10), on: new(2021, 5, 20), competencies: [CloudBusinessApplications, DataPlatform]);

        Assert.Equal(
            [new RenewalWindowOpen(new(2021, 6, 9), 21), new ExtensionExcludesCompetency(CloudBusinessApplications, new("covid-2021-h1"), 15)],
            forecast.Why);
        Assert.Null(forecast.Competencies[0].Decision.Extension);
        Assert.Equal(15, forecast.Competencies[0].Decision.PointsGranted);
    }

    [Fact]
    public void Competencies_keep_the_order_asked_and_stand_once()
    {
        var forecast = Ask(new(2020, 3, 15), on: new(2021, 3, 20), competencies: [Security, DataPlatform, Security, CloudPlatform, DataPlatform]);

        Assert.Equal([Security, DataPlatform, CloudPlatform], forecast.Competencies.Select(one => one.Competency));
        Assert.Equal(forecast.Question.Competencies, forecast.Competencies.Select(one => one.Competency));
    }

    [Fact]
    public void The_third_anniversary_is_asked_about_with_the_renewals_before_it_made()
    {
        var forecast = Ask(new(2018, 9, 1), on: new(2021, 9, 1), yearsHeld: 3);

        Assert.Equal(new(2021, 9, 1), forecast.Window.Anniversary);
        Assert.Equal(new(2020, 9, 2), forecast.YearBegins);
        Assert.Equal(new(2022, 9, 1), forecast.NextAnniversary);
        Assert.Equal([new RenewalNotYetOpen(new(2021, 9, 2), new(2021, 10, 1))], forecast.Why);
    }

    [Fact]
    public void Any_answer_is_what_a_membership_of_that_day_would_be_told() =>
        Gen.Select(Gen.Int[0, 36500], Gen.Int[1, 50], Gen.Int[0, 20000]).Sample((bought, years, later) =>
        {
            var purchased = new DateOnly(2000, 1, 1).AddDays(bought);
            var on = purchased.AddDays(later);
            var membership = Membership.Begin(CompanyId.New(), SilverOffer, purchased, years);
            var forecast = Ask(purchased, on, years);

            return forecast.Standing == MembershipStanding.Of(membership, Catalogue.Renewal, on)
                && forecast.NextAnniversary == membership.NextAnniversary
                && forecast.Renewable == (forecast.Standing.DaysLeft is not null);
        });

    private static RenewalForecast Ask(DateOnly purchased, DateOnly on, int yearsHeld = 1, params IReadOnlyList<CompetencyId> competencies) =>
        RenewalForecast.For(new(SilverOffer, purchased, yearsHeld, on, competencies), Programme);
}
