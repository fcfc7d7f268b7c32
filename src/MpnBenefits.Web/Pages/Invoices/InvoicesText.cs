namespace MpnBenefits.Web.Pages.Invoices;

/// <summary>What the pages of invoices say, and the papers themselves.</summary>
public sealed class InvoicesText;
