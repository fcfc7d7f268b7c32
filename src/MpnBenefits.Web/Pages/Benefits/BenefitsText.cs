namespace MpnBenefits.Web.Pages.Benefits;

/// <summary>The texts of the benefits' pages.</summary>
public sealed class BenefitsText;
