using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Requests;

namespace MpnBenefits.Domain.Tests.Partners;

public sealed class RoleRequestTests
{
    private static readonly DateOnly Day = new(2021, 10, 1);
    private readonly CompanyId company = CompanyId.New();
    private readonly Member claire;
    private readonly Member anna;
    private readonly Member bruno;

    public RoleRequestTests()
    {
        claire = Member.Join(company, PersonId.New(), PortalRoles.GlobalAdmin);
        anna = Member.Join(company, PersonId.New(), PortalRoles.AccountAdmin);
        bruno = Member.Join(company, PersonId.New(), PortalRoles.None);
    }

    private Member[] All => [claire, anna, bruno];

    [Fact]
    public void Whoever_can_give_it_gives_it_once()
    {
        var request = Asked(PortalRoles.MpnPartnerAdmin);

        Assert.False(request.Give(bruno, anna, All, Day).Refused(out _, out _));

        Assert.Equal((PortalRoles.MpnPartnerAdmin, RequestEnd.Done, anna.Person), (bruno.Roles, request.Ended, request.EndedBy));
        Assert.Equal(new RequestAlreadyEnded(), Why(request.Give(bruno, claire, All, Day)));
    }

    [Fact]
    public void An_Account_admin_gives_no_Global_admin()
    {
        Assert.Equal(new RoleNotYoursToGive(PortalRoles.GlobalAdmin), Why(Asked(PortalRoles.GlobalAdmin).Give(bruno, anna, All, Day)));
        Assert.Equal([claire], RoleRequest.Givers(PortalRoles.GlobalAdmin, All));
    }

    [Fact]
    public void What_is_held_or_nobody_can_give_is_not_asked_for()
    {
        Assert.Equal(new RoleHeldAlready(PortalRoles.AccountAdmin), Why(RoleRequest.Ask(anna, PortalRoles.AccountAdmin, null, All, Day)));
        Assert.Equal(new NobodyGivesRole(PortalRoles.GlobalAdmin), Why(RoleRequest.Ask(bruno, PortalRoles.GlobalAdmin, null, [anna, bruno], Day)));
    }

    [Fact]
    public void Declined_it_keeps_the_sentence_and_given_elsewhere_it_is_settled()
    {
        var declined = Asked(PortalRoles.ReportViewer);
        _ = declined.Decline("Ask your lead first.", anna, Day);
        Assert.Equal((RequestEnd.Declined, "Ask your lead first."), (declined.Ended, declined.Answer));

        var elsewhere = Asked(PortalRoles.ReportViewer);
        elsewhere.SettleIfHeld(bruno, claire.Person, Day);
        Assert.True(elsewhere.IsOpen);
        bruno.Grant(PortalRoles.ReportViewer);
        elsewhere.SettleIfHeld(bruno, claire.Person, Day);
        Assert.Equal((RequestEnd.Done, claire.Person), (elsewhere.Ended, elsewhere.EndedBy));
    }

    private RoleRequest Asked(PortalRoles role) => RoleRequest.Ask(bruno, role, null, All, Day).Refused(out _, out var request) ? throw new InvalidOperationException() : request;

    private static Refusal? Why(Result<RoleRequest> result) => result.Refused(out var why, out _) ? why : null;
}
