namespace MpnBenefits.Web.Pages.Tools;

/// <summary>What the public calculators say.</summary>
public sealed class ToolsText;
