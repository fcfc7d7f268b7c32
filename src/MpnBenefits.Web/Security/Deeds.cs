using Microsoft.AspNetCore.Authorization;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Web.Security;

/// <summary>What can be done in the portal. Every page, handler and endpoint names its deed.</summary>
public enum Deed
{
    SeeOwnHome,
    SeeMemberships,
    SeeSkills,
    SeeBenefits,
    RenewMembership,
    BuyOffer,
    SeeOrders,
    CancelOrder,
    SendProof,
    SetBilling,
    RefundOrder,
    SeeCompany,
    ReviewProfile,
    AnswerVerification,
    EditProfile,
    KeepLocations,
    NameLegalEntity,
    KeepTenants,
    AskColleague,
    AnswerColleague,
    AskForRole,
    InvitePeople,
    AssignRoles,
    SeeOwnAccount,
    FindPartners,
    SeePartner,
    RecordPayment,
    DecideRefund,
    DecideVerification,
    DecideRecovery,
    DecideRemoval,
    DecideCompetency,
    PutTaxCertificate,
    KeepProgramme,
    SeeSite,
    MoveDemoClock,
}

/// <summary>
/// Who may do what: the one table that pages, menus and API ask. A deed is a company's or the operator's; one's own
/// account and the demo's clock are anybody's who has signed in.
/// </summary>
public static class Deeds
{
    private const PortalRoles Readers = PortalRoles.GlobalAdmin | PortalRoles.AccountAdmin | PortalRoles.MpnPartnerAdmin | PortalRoles.ReportViewer;
    private const PortalRoles Admins = PortalRoles.GlobalAdmin | PortalRoles.AccountAdmin | PortalRoles.MpnPartnerAdmin;
    private const PortalRoles Anyone = PortalRoles.None;
    private const StaffRoles AllStaff = StaffRoles.Support | StaffRoles.SupportLead | StaffRoles.Operator | StaffRoles.Auditor;

    public static IReadOnlyDictionary<Deed, DeedRule> Table { get; } = new Dictionary<Deed, DeedRule>
    {
        [Deed.SeeOwnHome] = DeedRule.OfCompany(Anyone),
        [Deed.SeeMemberships] = DeedRule.OfCompany(Readers),
        [Deed.SeeSkills] = DeedRule.OfCompany(PortalRoles.GlobalAdmin | PortalRoles.MpnPartnerAdmin),
        [Deed.SeeBenefits] = DeedRule.OfCompany(Anyone),
        [Deed.RenewMembership] = DeedRule.OfCompany(PortalRoles.GlobalAdmin | PortalRoles.MpnPartnerAdmin),
        [Deed.BuyOffer] = DeedRule.OfCompany(PortalRoles.GlobalAdmin | PortalRoles.MpnPartnerAdmin),
        [Deed.CancelOrder] = DeedRule.OfCompany(PortalRoles.GlobalAdmin | PortalRoles.MpnPartnerAdmin),
        [Deed.SendProof] = DeedRule.OfCompany(PortalRoles.GlobalAdmin | PortalRoles.MpnPartnerAdmin),
        [Deed.SetBilling] = DeedRule.OfCompany(Admins),
        [Deed.RefundOrder] = DeedRule.OfCompany(PortalRoles.GlobalAdmin | PortalRoles.MpnPartnerAdmin),
        [Deed.SeeOrders] = DeedRule.OfCompany(Admins),
        [Deed.SeeCompany] = DeedRule.OfCompany(Admins),
        [Deed.ReviewProfile] = DeedRule.OfCompany(PortalRoles.GlobalAdmin | PortalRoles.AccountAdmin),
        [Deed.AnswerVerification] = DeedRule.OfCompany(PortalRoles.GlobalAdmin | PortalRoles.AccountAdmin),
        [Deed.EditProfile] = DeedRule.OfCompany(PortalRoles.GlobalAdmin | PortalRoles.AccountAdmin),
        [Deed.KeepLocations] = DeedRule.OfCompany(PortalRoles.GlobalAdmin | PortalRoles.AccountAdmin),
        [Deed.NameLegalEntity] = DeedRule.OfCompany(PortalRoles.GlobalAdmin),
        [Deed.KeepTenants] = DeedRule.OfCompany(PortalRoles.GlobalAdmin),
        [Deed.AskColleague] = DeedRule.OfCompany(Admins),
        [Deed.AnswerColleague] = DeedRule.OfCompany(Admins),
        [Deed.AskForRole] = DeedRule.OfCompany(Anyone),
        [Deed.AssignRoles] = DeedRule.OfCompany(PortalRoles.GlobalAdmin | PortalRoles.AccountAdmin),
        [Deed.InvitePeople] = DeedRule.OfCompany(PortalRoles.GlobalAdmin | PortalRoles.AccountAdmin),
        [Deed.SeeOwnAccount] = DeedRule.OfAnybody,
        [Deed.FindPartners] = DeedRule.OfStaff(AllStaff),
        [Deed.SeePartner] = DeedRule.OfStaff(AllStaff),
        [Deed.RecordPayment] = DeedRule.OfStaff(StaffRoles.Support | StaffRoles.SupportLead),
        [Deed.DecideRefund] = DeedRule.OfStaff(StaffRoles.Support | StaffRoles.SupportLead),
        [Deed.DecideVerification] = DeedRule.OfStaff(StaffRoles.Support | StaffRoles.SupportLead),
        [Deed.DecideRecovery] = DeedRule.OfStaff(StaffRoles.Support | StaffRoles.SupportLead),
        [Deed.DecideRemoval] = DeedRule.OfStaff(StaffRoles.Support | StaffRoles.SupportLead),
        [Deed.DecideCompetency] = DeedRule.OfStaff(StaffRoles.Support | StaffRoles.SupportLead),
        [Deed.PutTaxCertificate] = DeedRule.OfStaff(StaffRoles.Support | StaffRoles.SupportLead),
        [Deed.KeepProgramme] = DeedRule.OfStaff(StaffRoles.Operator),
        [Deed.SeeSite] = DeedRule.OfStaff(StaffRoles.Operator),
        [Deed.MoveDemoClock] = DeedRule.OfAnybody,
    };

    public static DeedRule Rule(this Deed deed) => Table[deed];
}

/// <summary>Which roles a deed needs: any one of them is enough. No role named means every member of the company.</summary>
public sealed record DeedRule(DeedSide Side, PortalRoles Roles, StaffRoles Staff)
{
    public static DeedRule OfAnybody { get; } = new(DeedSide.Anybody, PortalRoles.None, StaffRoles.None);

    public static DeedRule OfCompany(PortalRoles roles) => new(DeedSide.Company, roles, StaffRoles.None);

    public static DeedRule OfStaff(StaffRoles roles) => new(DeedSide.Operator, PortalRoles.None, roles);

    public bool Allows(Member? member, StaffRoles staff) => Side switch
    {
        DeedSide.Company => member is not null && (Roles == PortalRoles.None || member.HoldsAny(Roles)),
        DeedSide.Operator => (Staff & staff) != StaffRoles.None,
        _ => true,
    };
}

public enum DeedSide
{
    Anybody,
    Company,
    Operator,
}

/// <summary>Names the deed of a page or endpoint; on a handler method it names a stricter one.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class DoesAttribute(Deed deed) : Attribute, IAuthorizationRequirementData
{
    public Deed Deed { get; } = deed;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new DeedRequirement(Deed)];
}

public sealed record DeedRequirement(Deed Deed) : IAuthorizationRequirement;

/// <summary>Asks the table, for the person of this request.</summary>
public sealed class DeedHandler(CurrentPerson me) : AuthorizationHandler<DeedRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, DeedRequirement requirement)
    {
        if (me.May(requirement.Deed))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
