namespace MpnBenefits.Web.Pages.Programme;

/// <summary>The texts of the programme's own pages.</summary>
public sealed class ProgrammeText;
