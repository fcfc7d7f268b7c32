namespace MpnBenefits.Web.Pages.Demo;

/// <summary>What the demonstration's own pages say.</summary>
public sealed class DemoText;
