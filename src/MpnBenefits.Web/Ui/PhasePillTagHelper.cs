using Microsoft.AspNetCore.Razor.TagHelpers;
using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Renewals;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Ui;

/// <summary><c>&lt;phase-pill standing="…" /&gt;</c>: "Opens in 12 days", "Open: 9 days left", "Last day", "Lapsed".</summary>
[HtmlTargetElement("phase-pill", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PhasePillTagHelper(Text<SharedText> texts) : TagHelper
{
    private const int SoonDays = 60;

    public MembershipStanding Standing { get; set; } = null!;

    /// <summary>A transfer is on its way, which is what matters in the window.</summary>
    public bool PaymentOnItsWay { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pill " + (PaymentOnItsWay ? "pill-info" : PhasePill.Class(Standing.Phase, Standing.DaysLeft)));
        output.Content.SetContent(Standing switch
        {
            { Phase: RenewalPhase.Open } when PaymentOnItsWay => texts["Phase.Paying"],
            { Phase: RenewalPhase.Ahead, DaysUntilOpen: <= SoonDays } => texts["Phase.OpensIn", Standing.DaysUntilOpen],
            { Phase: RenewalPhase.Ahead } => texts["Phase.Active"],
            { Phase: RenewalPhase.Open, DaysLeft: 1 } => texts["Phase.LastDay"],
            { Phase: RenewalPhase.Open } => texts["Phase.Open", Standing.DaysLeft],
            _ => texts["Phase.Lapsed"],
        });
    }
}
