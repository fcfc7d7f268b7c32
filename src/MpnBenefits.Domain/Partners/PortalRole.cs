namespace MpnBenefits.Domain.Partners;

/// <summary>
/// What a person may be in a company (R6, R11, R68). Several at once are normal; none at all is the default user, who
/// sees a home page that says so, and nothing of the company.
/// </summary>
[Flags]
public enum PortalRoles
{
    None = 0,

    /// <summary>Everything: renews, pays, confirms the profile, assigns.</summary>
    GlobalAdmin = 1,

    /// <summary>Confirms the profile and sees what is due; does not renew.</summary>
    AccountAdmin = 2,

    /// <summary>Renews, pays, activates, assigns; does not confirm the profile.</summary>
    MpnPartnerAdmin = 4,

    /// <summary>Sees dates and reports, changes nothing.</summary>
    ReportViewer = 8,
}

/// <summary>What a person may be on the operator's side.</summary>
[Flags]
public enum StaffRoles
{
    None = 0,

    /// <summary>Looks partners up, records money received.</summary>
    Support = 1,

    /// <summary>Support, and the second of two people where two must decide.</summary>
    SupportLead = 2,

    /// <summary>Keeps the programme's data and the site.</summary>
    Operator = 4,

    /// <summary>Reads histories and changes nothing.</summary>
    Auditor = 8,
}
