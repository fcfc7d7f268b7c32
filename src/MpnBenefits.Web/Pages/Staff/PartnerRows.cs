namespace MpnBenefits.Web.Pages.Staff;

/// <summary>A table of partners: its caption, and what was asked, where it answers a search.</summary>
public sealed record PartnerRows(IReadOnlyList<FoundPartner> Rows, string Caption, string? Asked);
