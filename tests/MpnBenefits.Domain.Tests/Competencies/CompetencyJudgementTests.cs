using MpnBenefits.Domain.Competencies;
using static MpnBenefits.Domain.Tests.Programme.Mpn2021;

namespace MpnBenefits.Domain.Tests.Competencies;

public sealed class CompetencyJudgementTests
{
    private static readonly DateOnly February = new(2021, 2, 10);
    private static readonly DateOnly Later = new(2023, 3, 1);

    [Fact]
    public void R2a_Cloud_Business_Applications_with_55_points_is_refused()
    {
        var judged = new Known(CloudBusinessApplications).Score(55).Judge(Gold, February.AddDays(1), February, Extensions);

        var why = Assert.IsType<RequirementsNotMet>(judged.Reason);
        Assert.Equal(new Shortfall(RequirementKind.Score, null, 55, 80), Assert.Single(why.Shortfalls));
        Assert.Equal(["RequirementsNotMet", "ExtensionExcludesCompetency"], judged.Why.Select(reason => reason.Code));
        Assert.Equal(["R7", "R8", "R10", "R2"], judged.Why.SelectMany(reason => reason.Rules));
    }

    [Fact]
    public void R2a_Not_at_silver_either() =>
        Assert.Equal(
            JudgementOutcome.NotMet, new Known(CloudBusinessApplications).Score(55).Judge(Silver, February.AddDays(1), February, Extensions).Outcome);

    [Fact]
    public void R2b_The_same_firms_Cloud_Platform_is_waived_without_a_check()
    {
        var judged = new Known(CloudPlatform).Judge(Gold, February.AddDays(1), February, Extensions);

        Assert.Equal(new RequirementsWaived(CloudPlatform, new("covid-2021-h1"), new(2022, 2, 10)), judged.Reason);
        Assert.Equal(["R1", "R3"], judged.Reason.Rules);
    }

    [Fact]
    public void R2c_With_82_points_it_is_gold_by_merit()
    {
        var judged = new Known(CloudBusinessApplications).Score(82).Judge(Gold, February.AddDays(1), February, Extensions);

        Assert.Equal(new RequirementsMet(CloudBusinessApplications, Gold, new("customer-engagement")), judged.Reason);
        Assert.False(judged.Historic);
    }

    [Theory]
    [InlineData("2021-03-31", "silver")]
    [InlineData("2021-05-10", "gold")]
    public void Seventy_points_are_silver_in_March_and_gold_with_the_growth_granted(string anniversary, string level)
    {
        var day = DateOnly.Parse(anniversary, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(new LevelId(level), new Known(CloudBusinessApplications).Score(70).Highest(Gold, day.AddDays(1), day, Extensions));
    }

    [Fact]
    public void R3a_No_exam_is_needed_for_an_anniversary_in_the_range()
    {
        var judged = new Known(AppDevelopment).Judge(Silver, new(2021, 5, 6), new(2021, 5, 5), BeforeSecondHalf);

        Assert.Equal(JudgementOutcome.Waived, judged.Outcome);
        Assert.Equal((0m, 2m, true), judged.Options[0].Rows[0] is var row ? (row.Have, row.Need, row.Waived) : default);
    }

    [Theory]
    [InlineData(false, JudgementOutcome.NotMet)]
    [InlineData(true, JudgementOutcome.Waived)]
    public void R3b_In_July_it_depends_on_the_second_row(bool loaded, JudgementOutcome outcome)
    {
        var judged = new Known(AppDevelopment).Judge(Silver, new(2021, 7, 6), new(2021, 7, 5), loaded ? Extensions : BeforeSecondHalf);

        Assert.Equal(outcome, judged.Outcome);
    }

    [Fact]
    public void R3c_What_is_exempt_is_not_called_met()
    {
        var judged = new Known(AppDevelopment).Exams(2).Judge(Silver, new(2021, 5, 6), new(2021, 5, 5), Extensions);

        Assert.Equal(JudgementOutcome.Waived, judged.Outcome);
        Assert.NotNull(judged.MetThrough);
    }

    [Fact]
    public void Security_cannot_be_judged_and_an_extension_waives_it_all_the_same()
    {
        var known = new Known(Security).Exams(20);

        Assert.Equal(new RequirementsCannotBeJudged(Security), known.Judge(Silver, Later, Later, Extensions).Reason);
        Assert.Equal(JudgementOutcome.Waived, known.Judge(Silver, new(2021, 5, 6), new(2021, 5, 5), Extensions).Outcome);
        Assert.Null(known.Highest(null, Later, Later));
    }

    [Fact]
    public void A_decision_of_support_is_neither_met_nor_waived_and_holds_for_its_year()
    {
        var known = new Known(Security).Decided(Gold, on: Later, heldTo: Later);

        var judged = known.Judge(Silver, Later, Later);
        Assert.Equal((JudgementOutcome.Decided, true), (judged.Outcome, judged.Qualifies));
        Assert.Equal(new RequirementsDecided(Security, Later, Later), judged.Reason);
        Assert.Equal(JudgementOutcome.CannotJudge, known.Judge(Gold, Later, Later.AddYears(1)).Outcome);
        Assert.Equal(Gold, known.Highest(null, Later, Later));
        Assert.Equal(JudgementOutcome.CannotJudge, new Known(Security).Decided(Silver, Later, Later).Judge(Gold, Later, Later).Outcome);
    }

    [Fact]
    public void An_extension_comes_before_a_decision()
    {
        var known = new Known(Security).Decided(Silver, on: new(2021, 5, 6), heldTo: new(2021, 5, 5));

        Assert.Equal(JudgementOutcome.Waived, known.Judge(Silver, new(2021, 5, 6), new(2021, 5, 5), Extensions).Outcome);
    }

    [Fact]
    public void Any_one_option_is_enough()
    {
        var known = new Known(DataPlatform).Skills(1, SkillKind.Assessment).Skill("Person 1", SkillKind.Exam);

        Assert.Equal(
            new RequirementsMet(DataPlatform, Silver, new("sql-server-specialist")), known.Judge(Silver, Later, Later).Reason);
    }

    [Fact]
    public void When_no_option_is_met_the_closest_is_named()
    {
        var known = new Known(new("data-analytics")).Skills(1, SkillKind.Assessment);
        Assert.Equal("data-analytics-beginners", Closest());

        known.Figure("power-bi-seats", 200, "2023-02");
        Assert.Equal("power-bi", Closest());

        string Closest() => Assert.IsType<RequirementsNotMet>(known.Judge(Silver, Later, Later).Reason).Option.Value;
    }

    [Fact]
    public void Qualifying_for_gold_qualifies_for_silver()
    {
        var known = new Known(AppDevelopment).Skills(4, SkillKind.Certification);

        Assert.Equal(new RequirementsMet(AppDevelopment, Gold, new("application-builder")), known.Judge(Silver, Later, Later).Reason);
        Assert.Equal(Gold, known.Highest(null, Later, Later));
    }

    [Fact]
    public void A_level_without_a_row_is_unknown_and_only_the_higher_one_helps()
    {
        var erp = new CompetencyId("erp");

        Assert.Equal(JudgementOutcome.CannotJudge, new Known(erp).Judge(Silver, Later, Later).Outcome);
        Assert.Equal(JudgementOutcome.NotMet, new Known(erp).Judge(Gold, Later, Later).Outcome);
        Assert.Equal(JudgementOutcome.Met, new Known(erp).Figure("licence-revenue-usd", 175_000, "2023-02").Judge(Silver, Later, Later).Outcome);
    }

    [Fact]
    public void A_historic_row_decides_and_says_so_unless_the_policy_forbids_it()
    {
        var known = new Known(AppDevelopment).Exams(2);
        var strict = Catalogue with { Renewal = Catalogue.Renewal with { HistoricRequirementsDecide = false } };

        Assert.True(known.Judge(Silver, Later, Later) is { Outcome: JudgementOutcome.Met, Historic: true });
        Assert.True(known.Judge(Silver, Later, Later, catalogue: strict) is { Outcome: JudgementOutcome.CannotJudge, Historic: false, Options.Count: 1 });
    }

    [Fact]
    public void Of_a_historic_and_a_known_option_either_is_enough_and_the_known_one_is_named_first()
    {
        var smb = new CompetencyId("smb-cloud");
        var customers = new Known(smb).Figure("new-customers", 4, "2023-02");
        Assert.True(customers.Judge(Silver, Later, Later) is { Outcome: JudgementOutcome.Met, Historic: true });

        foreach (var (component, points) in new[] { ("functional-consultants", 30), ("mau-growth", 25), ("developers", 5) })
        {
            customers.Points("cloud-business-applications-smb", component, points);
        }

        Assert.True(customers.Judge(Silver, Later, Later) is { Outcome: JudgementOutcome.Met, Historic: false });
    }

    [Fact]
    public void The_latest_points_not_after_the_day_count()
    {
        var known = new Known(CloudBusinessApplications).Score(70)
            .Points("customer-engagement", "net-new-revenue", 0, asOf: new(2023, 2, 20))
            .Points("customer-engagement", "functional-consultant-growth", 15, asOf: new(2023, 3, 20));

        Assert.Equal(60, known.Judge(Silver, Later, Later).Options[0].Rows[0].Have);
    }

    [Fact]
    public void An_extension_carries_what_is_held_and_lifts_nobody()
    {
        var (day, anniversary) = (new DateOnly(2021, 5, 6), new DateOnly(2021, 5, 5));

        Assert.Equal(Silver, new Known(AppDevelopment).Highest(Silver, day, anniversary, Extensions));
        Assert.Equal(Gold, new Known(AppDevelopment).Highest(Gold, day, anniversary, Extensions));
        Assert.Null(new Known(AppDevelopment).Highest(null, day, anniversary, Extensions));
        Assert.Equal(Gold, new Known(AppDevelopment).Skills(4, SkillKind.Certification).Highest(Silver, day, anniversary, Extensions));
    }

    [Fact]
    public void An_extension_of_skills_alone_still_asks_for_performance()
    {
        var skillsOnly = RequirementExtension.Publish(new("skills-only"), new()
        {
            AnniversaryFrom = new(2023, 1, 1),
            AnniversaryTo = new(2023, 6, 30),
            ExtendsToYear = 2024,
            WaivesSkills = true,
            WaivesPerformance = false,
            FeeDue = true,
            Source = "test",
        });

        Assert.Equal(JudgementOutcome.NotMet, new Known(CloudPlatform).Judge(Silver, Later, Later, [skillsOnly]).Outcome);
        Assert.Equal(JudgementOutcome.Waived, new Known(CloudPlatform).Azure(15_000, "2023-02").Judge(Silver, Later, Later, [skillsOnly]).Outcome);
    }
}
