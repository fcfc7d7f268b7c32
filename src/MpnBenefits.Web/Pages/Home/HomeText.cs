namespace MpnBenefits.Web.Pages.Home;

/// <summary>What the home page says.</summary>
public sealed class HomeText;
