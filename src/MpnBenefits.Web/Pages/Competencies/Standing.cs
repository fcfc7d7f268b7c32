using MpnBenefits.Domain.Readiness;

namespace MpnBenefits.Web.Pages.Competencies;

/// <summary>How a competency's state is shown.</summary>
public static class Standing
{
    public static string Pill(CompetencyState? state) => state switch
    {
        CompetencyState.Active => "pill-good",
        CompetencyState.AtRisk => "pill-stop",
        CompetencyState.InGrace => "pill-soon",
        CompetencyState.Qualified => "pill-info",
        _ => "pill-quiet",
    };
}
