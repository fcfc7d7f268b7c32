using MpnBenefits.Domain.Competencies;

namespace MpnBenefits.Web.Pages.Competencies;

/// <summary>How a judgement's outcome is shown.</summary>
public static class Judged
{
    public static string Pill(JudgementOutcome outcome) => outcome switch
    {
        JudgementOutcome.Met => "pill-good",
        JudgementOutcome.Waived => "pill-waived",
        _ => "pill-stop",
    };
}
