namespace MpnBenefits.Web.Pages.Me;

/// <summary>What the pages of one's own account say.</summary>
public sealed class MeText;
