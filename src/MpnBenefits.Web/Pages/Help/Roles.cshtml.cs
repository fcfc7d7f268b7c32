using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Hosting;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Pages.Help;

/// <summary>The table of deeds and roles, printed: the same one that pages, menus and API ask.</summary>
[AllowAnonymous]
public sealed class RolesModel(PortalSettings settings) : PageModel
{
    public IReadOnlyList<PortalRoles> CompanyRoles { get; } = [PortalRoles.GlobalAdmin, PortalRoles.AccountAdmin, PortalRoles.MpnPartnerAdmin, PortalRoles.ReportViewer, PortalRoles.None];

    public IReadOnlyList<StaffRoles> OperatorRoles { get; } = [StaffRoles.Support, StaffRoles.SupportLead, StaffRoles.Operator, StaffRoles.Auditor];

    public IReadOnlyList<KeyValuePair<Deed, DeedRule>> Of(DeedSide side) => [.. Deeds.Table.Where(row => row.Value.Side == side && (settings.Demo || row.Key is not Deed.MoveDemoClock))];

    public void OnGet()
    {
    }

    public static bool Allows(DeedRule rule, PortalRoles role) => rule.Roles is PortalRoles.None || (rule.Roles & role) != PortalRoles.None;

    public static bool Allows(DeedRule rule, StaffRoles role) => (rule.Staff & role) != StaffRoles.None;
}
