namespace MpnBenefits.Web.Pages.Competencies;

/// <summary>The texts of the competencies' pages.</summary>
public sealed class CompetenciesText;
