namespace MpnBenefits.Web.Pages.Staff;

/// <summary>What the operator's own pages say.</summary>
public sealed class StaffText;
