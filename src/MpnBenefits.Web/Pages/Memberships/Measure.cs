using MpnBenefits.Domain.Competencies;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Pages.Memberships;

/// <summary>A requirement against what there is: "2 of 2 people with an assessment", "14,999 of 15,000 US$".</summary>
public static class Measure
{
    public static string Sentence(Measured row, Words words, Text<MembershipsText> texts) => row.Row switch
    {
        SkillsRequirement { Titles: > 1 } skills => texts["Row.SkillsTitles", (int)row.Have, row.Need, Kinds(skills, words), skills.Titles],
        SkillsRequirement skills => texts["Row.Skills", (int)row.Have, row.Need, Kinds(skills, words)],
        FigureRequirement figure => texts["Row.Figure", row.Have, row.Need, figure.Metric.Unit.In(words.Lang), figure.Metric.Name.In(words.Lang)],
        StatusRequirement status => texts["Row.Status", status.Status.In(words.Lang)],
        _ => texts["Row.Score", row.Have, row.Need],
    };

    public static string Pill(Measured row, CompetencyJudgement judged, MeasuredOption option) =>
        row.Met ? "pill-good" : row.Waived ? "pill-waived" : IsNeeded(judged, option) ? "pill-stop" : "pill-quiet";

    public static string Word(Measured row, CompetencyJudgement judged, MeasuredOption option, Text<MembershipsText> texts) =>
        texts[row.Met ? "Row.Met" : row.Waived ? "Row.Waived" : IsNeeded(judged, option) ? "Row.NotMet" : "Row.OtherOption"];

    /// <summary>Whether what a row lacks is somebody's to add.</summary>
    public static bool IsMissing(Measured row, CompetencyJudgement judged, MeasuredOption option) => !row.Settled && IsNeeded(judged, option);

    /// <summary>Any one option is enough: with one met, what another lacks is nobody's task.</summary>
    private static bool IsNeeded(CompetencyJudgement judged, MeasuredOption option) =>
        judged.Outcome is not (JudgementOutcome.Met or JudgementOutcome.Decided) || (judged.Deciding is { } by && by.Option.Id == option.Option.Id && by.Level == option.Level);

    private static string Kinds(SkillsRequirement skills, Words words)
    {
        var kinds = skills.Kinds.Select(kind => words.For(kind));
        return skills.EveryKind ? words.List(kinds) : words.Either(kinds);
    }
}
