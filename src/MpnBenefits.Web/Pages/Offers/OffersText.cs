namespace MpnBenefits.Web.Pages.Offers;

/// <summary>What the pages of the offers say.</summary>
public sealed class OffersText;
