namespace MpnBenefits.Web.Pages.Joining;

/// <summary>What the pages say through which somebody comes into a company.</summary>
public sealed class JoiningText;
