namespace MpnBenefits.Web.Pages.Renewals;

/// <summary>What the pages of a renewal say.</summary>
public sealed class RenewalsText;
