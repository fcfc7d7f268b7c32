using MpnBenefits.Domain.Competencies;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Pages.Memberships;

/// <summary>A requirement against what there is: "2 of 2 people", "14,999 of 15,000".</summary>
public static class Measure
{
    public static string Sentence(Measured row, Words words, Text<MembershipsText> texts)
    {
        var what = row.Row switch
        {
            FigureRequirement figure => $"{figure.Metric.Name.In(words.Lang)} ({figure.Metric.Unit.In(words.Lang)})",
            StatusRequirement status => status.Status.In(words.Lang),
            _ => words.For(row.Row.Kind),
        };
        return texts[row.Met ? "Row.Met" : row.Waived ? "Row.Waived" : "Row.NotMet", row.Have, row.Need, what];
    }
}
