using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Data.Seed;

/// <summary>A person of the demonstration: who they are, for whom, and what they may do. The slug is stable.</summary>
public sealed record DemoPerson(string Slug, string Name, string? Company, PortalRoles Roles, StaffRoles Staff = StaffRoles.None)
{
    /// <summary>Never a real mailbox: the domain is reserved for examples.</summary>
    public string Email => $"{Search.Folding.Fold(Name).ToLowerInvariant().Replace(' ', '.')}@{(Company ?? "operator")}.example";
}

/// <summary>Everybody one can be in the demonstration.</summary>
public static class DemoCast
{
    public const string Contoso = "contoso";
    public const string Fabrikam = "fabrikam";
    public const string Northwind = "northwind";
    public const string Adatum = "adatum";
    public const string Tailspin = "tailspin";
    public const string WideWorld = "wideworld";
    public const string Litware = "litware";

    /// <summary>Somebody who keeps the books of two companies.</summary>
    public const string TwoCompanies = "two-companies-mpn-admin";

    public static IReadOnlyList<DemoPerson> People { get; } =
    [
        new("contoso-mpn-admin", "Julien Moreau", Contoso, PortalRoles.MpnPartnerAdmin),
        new("contoso-global-admin", "Claire Martin", Contoso, PortalRoles.GlobalAdmin),
        new("contoso-account-admin", "Nadia Benali", Contoso, PortalRoles.AccountAdmin),
        new("contoso-viewer", "Paul Petit", Contoso, PortalRoles.ReportViewer),
        new("contoso-user", "Léa Rousseau", Contoso, PortalRoles.None),
        new("fabrikam-mpn-admin", "Daniel Reyes", Fabrikam, PortalRoles.MpnPartnerAdmin),
        new("fabrikam-account-admin", "Grace Kim", Fabrikam, PortalRoles.AccountAdmin),
        new("northwind-global-admin", "Owen Clark", Northwind, PortalRoles.GlobalAdmin),
        new("northwind-mpn-admin", "Ruth Adams", Northwind, PortalRoles.MpnPartnerAdmin),
        new("adatum-mpn-admin", "Élodie Girard", Adatum, PortalRoles.MpnPartnerAdmin | PortalRoles.AccountAdmin),
        new("tailspin-mpn-admin", "Maya Brown", Tailspin, PortalRoles.MpnPartnerAdmin),
        new("wideworld-mpn-admin", "Kenji Sato", WideWorld, PortalRoles.MpnPartnerAdmin | PortalRoles.AccountAdmin),
        new("litware-global-admin", "Inès Fontaine", Litware, PortalRoles.GlobalAdmin),
        new(TwoCompanies, "Hugo Lambert", Contoso, PortalRoles.MpnPartnerAdmin),
        new("support", "Sophie Laurent", null, PortalRoles.None, StaffRoles.Support),
        new("support-lead", "Marc Leroy", null, PortalRoles.None, StaffRoles.Support | StaffRoles.SupportLead),
        new("operator", "Anna Keller", null, PortalRoles.None, StaffRoles.Operator),
        new("auditor", "Peter Novak", null, PortalRoles.None, StaffRoles.Auditor),
    ];
}
