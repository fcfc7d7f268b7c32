namespace MpnBenefits.Web.Pages.Purchases;

/// <summary>What the pages of a purchase say.</summary>
public sealed class PurchasesText;
