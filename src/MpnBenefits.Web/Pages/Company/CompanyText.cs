namespace MpnBenefits.Web.Pages.Company;

/// <summary>What the pages of the company say.</summary>
public sealed class CompanyText;
