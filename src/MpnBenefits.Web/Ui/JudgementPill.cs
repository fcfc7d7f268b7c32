using MpnBenefits.Domain.Competencies;

namespace MpnBenefits.Web.Ui;

/// <summary>The colour of a judgement's word, and of a decision's.</summary>
public static class JudgementPill
{
    public static string Pill(this JudgementOutcome outcome) => outcome switch
    {
        JudgementOutcome.Met => "pill-good",
        JudgementOutcome.Waived or JudgementOutcome.Decided => "pill-waived",
        _ => "pill-stop",
    };

    public static string Pill(this DecisionState state) => state switch
    {
        DecisionState.Confirmed => "pill-good",
        DecisionState.Proposed => "pill-soon",
        _ => "pill-quiet",
    };
}
