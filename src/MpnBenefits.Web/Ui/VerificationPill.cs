using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Web.Ui;

/// <summary>The colour of a check's word.</summary>
public static class VerificationPill
{
    public static string Pill(this VerificationState state) => state switch
    {
        VerificationState.Authorized => "pill-good",
        VerificationState.Pending => "pill-info",
        _ => "pill-stop",
    };
}
