using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Domain.Tests.Partners;

/// <summary>Roles given, taken, and never the last.</summary>
public sealed class MemberTests
{
    private static readonly CompanyId Company = CompanyId.New();

    private readonly Member global = Member.Join(Company, PersonId.New(), PortalRoles.GlobalAdmin);
    private readonly Member account = Member.Join(Company, PersonId.New(), PortalRoles.AccountAdmin);
    private readonly Member user = Member.Join(Company, PersonId.New(), PortalRoles.None);

    private IReadOnlyList<Member> All => [global, account, user];

    [Fact]
    public void A_global_admin_gives_any_role_and_an_account_admin_any_but_that()
    {
        Assert.False(user.Assign(PortalRoles.GlobalAdmin | PortalRoles.ReportViewer, global, All).Refused(out _, out _));
        Assert.Equal(PortalRoles.GlobalAdmin | PortalRoles.ReportViewer, user.Roles);

        Assert.True(user.Assign(PortalRoles.ReportViewer, account, All).Refused(out var why, out _));
        Assert.Equal(new RoleNotYoursToGive(PortalRoles.GlobalAdmin), why);
        Assert.False(user.Assign(PortalRoles.GlobalAdmin | PortalRoles.MpnPartnerAdmin, account, All).Refused(out _, out _));
    }

    [Fact]
    public void The_last_global_admin_stays_one_and_the_last_who_gives_roles_too()
    {
        Assert.True(global.Assign(PortalRoles.None, global, All).Refused(out var why, out _));
        Assert.Equal(new LastAdminStays(PortalRoles.GlobalAdmin), why);
        Assert.True(global.Leave(global, All).Refused(out why, out _));
        Assert.IsType<LastAdminStays>(why);

        Assert.True(account.Assign(PortalRoles.MpnPartnerAdmin, account, [account, user]).Refused(out why, out _));
        Assert.Equal(new LastAdminStays(PortalRoles.AccountAdmin), why);
        Assert.False(account.Assign(PortalRoles.MpnPartnerAdmin, account, All).Refused(out _, out _));
    }

    [Fact]
    public void The_same_roles_again_are_no_change_and_who_leaves_is_told_of()
    {
        var told = account.Happened.Count;
        account.Assign(PortalRoles.AccountAdmin, global, All);
        Assert.Equal(told, account.Happened.Count);

        Assert.False(account.Leave(global, All).Refused(out _, out _));
        Assert.Equal(new MemberLeft(Company, account.Person), account.Happened[^1]);
    }

    [Fact]
    public void Who_alone_can_give_roles_is_known()
    {
        Assert.Equal(2, Member.Givers(All).Count);
        Assert.Equal(global, Assert.Single(Member.Givers([global, user])));
    }
}
