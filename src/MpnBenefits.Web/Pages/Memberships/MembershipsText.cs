namespace MpnBenefits.Web.Pages.Memberships;

/// <summary>What the pages of memberships say.</summary>
public sealed class MembershipsText;
