using MpnBenefits.Domain.Competencies;
using static MpnBenefits.Domain.Tests.Programme.Mpn2021;

namespace MpnBenefits.Domain.Tests.Competencies;

public sealed class SkillsRequirementTests
{
    private static readonly DateOnly Anniversary = new(2022, 9, 1);
    private static readonly DateOnly Day = new(2022, 9, 10);

    [Fact]
    public void R8a_Two_people_needed_and_two_valid_is_met() =>
        Assert.Equal(JudgementOutcome.Met, new Known(AppDevelopment).Exams(2).Judge(Silver, new(2021, 9, 10), new(2021, 9, 1)).Outcome);

    [Theory]
    [InlineData("2021-08-29", 2)]
    [InlineData("2021-08-30", 1)]
    [InlineData("2021-09-10", 1)]
    public void R8b_Whoever_left_counts_no_more(string day, int people)
    {
        var judged = new Known(AppDevelopment)
            .Skill("Claire", SkillKind.Exam)
            .Skill("Paul", SkillKind.Exam, left: new(2021, 8, 30))
            .Judge(Silver, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), new(2021, 9, 1));

        Assert.Equal(people, judged.Options[0].Rows[0].Have);
        Assert.Equal(people == 2, judged.Qualifies);
    }

    [Theory]
    [InlineData("2021-12-31", true)]
    [InlineData("2022-01-01", false)]
    [InlineData("2022-01-05", false)]
    public void R8c_An_exam_counts_through_the_last_day_it_is_accepted(string day, bool met)
    {
        var judged = new Known(AppDevelopment)
            .Skill("Claire", SkillKind.Exam)
            .Skill("Paul", SkillKind.Exam, accepted: new(2021, 12, 31))
            .Judge(Silver, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), new(2021, 12, 10));

        Assert.Equal(met, judged.Qualifies);
    }

    [Theory]
    [InlineData(-1, 0, false)]
    [InlineData(0, 0, true)]
    [InlineData(0, 1, true)]
    [InlineData(1, 1, true)]
    [InlineData(2, 1, false)]
    public void Validity_includes_its_first_and_last_day(int dayOffset, int validDays, bool counts)
    {
        var from = new DateOnly(2022, 9, 10);
        var record = new Known(AppDevelopment).Skill("Claire", SkillKind.Exam, from: from, to: from.AddDays(validDays)).Evidence.Skills[0];

        Assert.Equal(counts, record.CountsOn(from.AddDays(dayOffset)));
    }

    [Fact]
    public void One_person_with_two_exams_is_one_person()
    {
        var judged = new Known(AppDevelopment)
            .Skill("Claire Martin", SkillKind.Exam, "AZ-204")
            .Skill(" claire martin ", SkillKind.Exam, "AZ-400")
            .Judge(Silver, Day, Anniversary);

        Assert.Equal(new Shortfall(RequirementKind.Skills, null, 1, 2), Assert.Single(Assert.IsType<RequirementsNotMet>(judged.Reason).Shortfalls));
    }

    [Fact]
    public void A_kind_that_the_row_does_not_name_does_not_count() =>
        Assert.False(new Known(AppDevelopment).Skills(2, SkillKind.Assessment).Judge(Silver, Day, Anniversary).Qualifies);

    [Fact]
    public void A_skill_of_another_competency_does_not_count()
    {
        var evidence = new Known(DataPlatform).Exams(4).Evidence;

        Assert.False(CompetencyJudgement.Judge(Catalogue[AppDevelopment], Silver, evidence, "FR", Day, Anniversary, [], Catalogue).Qualifies);
    }

    [Fact]
    public void Exam_and_assessment_are_asked_of_the_same_people()
    {
        var apart = new Known(new("app-integration"))
            .Skill("Claire", SkillKind.Exam).Skill("Paul", SkillKind.Exam)
            .Skill("Aya", SkillKind.Assessment).Skill("Tom", SkillKind.Assessment);
        var together = new Known(new("app-integration"))
            .Skill("Claire", SkillKind.Exam).Skill("Paul", SkillKind.Exam)
            .Skill("Claire", SkillKind.Assessment).Skill("Paul", SkillKind.Assessment);

        Assert.False(apart.Judge(Silver, Day, Anniversary).Qualifies);
        Assert.True(together.Judge(Silver, Day, Anniversary).Qualifies);
    }

    [Fact]
    public void A_further_exam_is_a_second_title_of_one_of_them()
    {
        var plain = new Known(new("devops")).Exams(2);
        Assert.Equal(JudgementOutcome.NotMet, plain.Judge(Silver, Day, Anniversary).Outcome);

        plain.Skill("Person 1", SkillKind.Certification, "Professional Scrum Master");
        Assert.Equal(JudgementOutcome.Met, plain.Judge(Silver, Day, Anniversary).Outcome);
    }

    [Fact]
    public void A_status_is_the_companys_and_must_hold_on_the_day()
    {
        var known = new Known(new("windows-devices")).Skills(1, SkillKind.Assessment).Skill("Person 2", SkillKind.Assessment, "Surface")
            .Figure("devices-shipped", 12, "2022-08");
        Assert.Contains(Hub(known).Rows, row => row is { Row: StatusRequirement, Have: 0 });

        known.Skill("Contoso", SkillKind.Authorization, "Surface Hub ADR", to: Day);
        Assert.True(Hub(known).Met);

        static MeasuredOption Hub(Known known) =>
            Assert.Single(known.Judge(Silver, Day, Anniversary).Options, option => option.Option.Id == new OptionId("surface-hub"));
    }
}
