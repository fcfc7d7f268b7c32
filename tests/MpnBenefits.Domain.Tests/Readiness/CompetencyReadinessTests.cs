using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Programme;
using MpnBenefits.Domain.Readiness;
using MpnBenefits.Domain.Tests.Competencies;
using MpnBenefits.Domain.Tests.Programme;
using static MpnBenefits.Domain.Tests.Programme.Mpn2021;

namespace MpnBenefits.Domain.Tests.Readiness;

public sealed class CompetencyReadinessTests
{
    private static readonly DateOnly Today = new(2022, 9, 20);
    private static readonly DateOnly Anniversary = new(2023, 1, 10);

    [Fact]
    public void R8_It_is_at_risk_from_the_day_after_somebodys_last()
    {
        var readiness = Of(AppDevelopment, Held(AppDevelopment, Silver), new Known(AppDevelopment).Exams(1).Skill("Claire", SkillKind.Exam, accepted: new(2022, 12, 31)));

        Assert.Equal((CompetencyState.AtRisk, new DateOnly(2023, 1, 1), Silver), (readiness.State, readiness.ShortFrom, readiness.Qualifies));
        Assert.Equal(new Shortfall(RequirementKind.Skills, null, 1, 2), Assert.Single(Assert.IsType<RequirementsNotMet>(readiness.Coming!.Reason).Shortfalls));
    }

    [Fact]
    public void R8b_Somebody_who_left_makes_it_short_today()
    {
        var readiness = Of(AppDevelopment, Held(AppDevelopment, Silver), new Known(AppDevelopment).Exams(1).Skill("Claire", SkillKind.Exam, left: new(2022, 8, 30)));

        Assert.Equal((CompetencyState.AtRisk, new DateOnly(2022, 8, 30)), (readiness.State, readiness.ShortFrom));
    }

    [Fact]
    public void What_runs_out_in_the_window_is_said_and_is_no_risk_at_the_anniversary()
    {
        var readiness = Of(AppDevelopment, Held(AppDevelopment, Silver), new Known(AppDevelopment).Exams(1).Skill("Claire", SkillKind.Exam, to: new(2023, 1, 31)));

        Assert.Equal((CompetencyState.Active, new DateOnly(2023, 2, 1)), (readiness.State, readiness.ShortFrom));
    }

    [Fact]
    public void What_runs_out_after_the_window_is_no_matter()
    {
        var readiness = Of(AppDevelopment, Held(AppDevelopment, Silver), new Known(AppDevelopment).Exams(1).Skill("Claire", SkillKind.Exam, to: new(2023, 2, 9)));

        Assert.Equal((CompetencyState.Active, null), (readiness.State, readiness.ShortFrom));
    }

    [Fact]
    public void R7_Figures_are_read_as_they_stand_today_for_months_to_come_are_not_known()
    {
        var readiness = Of(CloudPlatform, Held(CloudPlatform, Silver), new Known(CloudPlatform).Exams(1).Azure(15_000, "2021-09"));

        Assert.Equal(CompetencyState.Active, readiness.State);
        Assert.Equal(CompetencyState.AtRisk, Of(CloudPlatform, Held(CloudPlatform, Silver), new Known(CloudPlatform).Exams(1).Azure(15_000, "2021-08")).State);
    }

    [Fact]
    public void R7c_A_month_that_falls_out_is_said_ahead()
    {
        var readiness = Of(CloudPlatform, Held(CloudPlatform, Silver), new Known(CloudPlatform).Exams(1).Azure(9_000, "2021-11").Azure(6_000, "2022-08"));

        Assert.Equal((CompetencyState.Active, new DateOnly(2022, 12, 1)), (readiness.State, readiness.ShortFrom));
    }

    [Fact]
    public void What_was_never_enough_is_short_from_the_first_day_of_the_year() =>
        Assert.Equal(new DateOnly(2022, 1, 11), Of(AppDevelopment, Held(AppDevelopment, Silver), new Known(AppDevelopment).Exams(1)).ShortFrom);

    [Fact]
    public void An_extension_that_covers_the_anniversary_takes_the_risk_away()
    {
        var anniversary = new DateOnly(2021, 12, 10);
        var readiness = Of(AppDevelopment, Held(AppDevelopment, Silver, anniversary), new Known(AppDevelopment), new(2021, 9, 20));

        Assert.Equal((CompetencyState.Active, JudgementOutcome.Waived, null), (readiness.State, readiness.Coming!.Outcome, readiness.ShortFrom));
    }

    [Fact]
    public void It_goes_from_nothing_to_started_qualified_active_in_grace_and_inactive()
    {
        var met = new Known(AppDevelopment).Exams(2);
        Assert.Null(Of(AppDevelopment, null, new Known(AppDevelopment)).State);
        Assert.Equal(CompetencyState.Started, Of(AppDevelopment, null, new Known(AppDevelopment).Exams(1)).State);
        Assert.Equal(CompetencyState.Qualified, Of(AppDevelopment, null, met).State);
        Assert.Equal(CompetencyState.Active, Of(AppDevelopment, Held(AppDevelopment, Silver), met).State);
        Assert.Equal(CompetencyState.InGrace, Of(AppDevelopment, Held(AppDevelopment, Silver, Today.AddDays(-30)), met).State);
        Assert.Equal(CompetencyState.Qualified, Of(AppDevelopment, Held(AppDevelopment, Silver, Today.AddDays(-31)), met).State);
        Assert.Equal(CompetencyState.Inactive, Of(AppDevelopment, Held(AppDevelopment, Silver, Today.AddDays(-31)), new Known(AppDevelopment).Exams(1)).State);
    }

    [Fact]
    public void Without_a_person_it_is_judged_as_if_they_had_left()
    {
        var known = Case(Held(AppDevelopment, Silver), new Known(AppDevelopment).Exams(2), Today);

        Assert.Equal(CompetencyState.Active, CompetencyReadiness.Of(AppDevelopment, known).State);
        Assert.Equal(CompetencyState.AtRisk, CompetencyReadiness.Of(AppDevelopment, known.Without("PERSON 2")).State);
    }

    [Fact]
    public void What_cannot_be_judged_is_at_risk_unless_something_waives_it() =>
        Assert.Equal((CompetencyState.AtRisk, JudgementOutcome.CannotJudge), Of(Security, Held(Security, Silver), new Known(Security)) is var one ? (one.State, one.Coming!.Outcome) : default);

    [Fact]
    public void All_are_those_that_are_offered_and_a_retired_one_that_was_held()
    {
        Assert.Equal(18, Case(null, new Known(AppDevelopment), Today).All().Count);
        Assert.Equal(19, Case(Held(new("cloud-crm"), Silver), new Known(AppDevelopment), Today).All().Count);
    }

    [Fact]
    public void A_holder_counts_until_the_last_day_on_which_what_is_left_is_enough()
    {
        var row = Assert.IsType<SkillsRequirement>(Mpn2021.Catalogue[AppDevelopment].Options[0].Requirements.First(one => one.Level == Silver));
        var evidence = new Known(AppDevelopment)
            .Skill("Claire", SkillKind.Exam, "AZ-204", to: new(2022, 12, 31)).Skill("Claire", SkillKind.Exam, "AZ-400", to: new(2023, 5, 1))
            .Skill("Hugo", SkillKind.Exam).Skill("Emma", SkillKind.Exam, to: new(2022, 1, 1)).Evidence;

        var holders = row.Holders(evidence, Today);
        Assert.Equal([("Claire", new DateOnly(2023, 5, 1)), ("Hugo", null)], holders.Select(person => (person.Name, person.Until)));
        Assert.All(holders, person => Assert.Matches("^[0-9a-f]{16}$", person.Key));
    }

    private static CompetencyReadiness Of(CompetencyId id, Membership? membership, Known known, DateOnly? today = null) =>
        CompetencyReadiness.Of(id, Case(membership, known, today ?? Today));

    private static ReadinessCase Case(Membership? membership, Known known, DateOnly today) =>
        new(new ProgrammeInForce(Mpn2021.Catalogue, Extensions, []), "FR", membership is null ? [] : [membership], known.Evidence, today);

    private static Membership Held(CompetencyId competency, LevelId level, DateOnly? anniversary = null) =>
        Membership.Begin(CompanyId.New(), Mpn2021.Catalogue.OfferOf(level).Id, (anniversary ?? Anniversary).AddYears(-1), 1, [(competency, level)]);
}
