namespace MpnBenefits.Web.Pages.About;

/// <summary>What the portal says of itself.</summary>
public sealed class AboutText;
