namespace MpnBenefits.Web.Pages.Help;

/// <summary>What the help pages say.</summary>
public sealed class HelpText;
