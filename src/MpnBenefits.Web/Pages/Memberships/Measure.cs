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

    public static string Pill(Measured row) => row.Met ? "pill-good" : row.Waived ? "pill-waived" : "pill-stop";

    public static string Word(Measured row, Text<MembershipsText> texts) => texts[row.Met ? "Row.Met" : row.Waived ? "Row.Waived" : "Row.NotMet"];

    private static string Kinds(SkillsRequirement skills, Words words)
    {
        var kinds = skills.Kinds.Select(kind => words.For(kind));
        return skills.EveryKind ? words.List(kinds) : words.Either(kinds);
    }
}
