using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Renewals;

namespace MpnBenefits.Domain.Tests.Renewals;

public sealed class RenewalCaseTests
{
    [Fact]
    public void With_everything_settled_only_the_fee_is_left()
    {
        var decision = new Situation().Reviewed().On(5);

        Assert.Equal([GateKind.Window, GateKind.Profile, GateKind.Verification, GateKind.Role, GateKind.Fee], decision.Gates.Select(gate => gate.Kind));
        Assert.Equal(4, decision.Settled);
        Assert.True(decision.MayPay);
        Assert.Equal(new FeeDue(new("map"), Money.Of(400m, "EUR"), new(2021, 10, 1)), decision[GateKind.Fee].Why);
        Assert.False(decision.PayableFee().Refused(out _, out var fee));
        Assert.Equal((Money.Of(400m, "EUR"), true), (fee.Amount, fee.Demonstration));
    }

    [Theory]
    [InlineData(0, GateState.Later)]
    [InlineData(1, GateState.Settled)]
    [InlineData(30, GateState.Settled)]
    [InlineData(31, GateState.Stopped)]
    public void R14_R15_The_window_is_settled_from_the_day_after_the_anniversary_for_thirty_days(int day, GateState state)
    {
        var decision = new Situation().Reviewed().On(day);

        Assert.Equal(state, decision[GateKind.Window].State);
        Assert.Equal(state is GateState.Settled, decision.MayPay);
    }

    [Fact]
    public void R9c_The_day_before_says_when_it_opens_and_the_day_after_when_it_closed()
    {
        var situation = new Situation().Reviewed();

        Assert.Equal(new RenewalNotYetOpen(new(2021, 9, 2), new(2021, 10, 1)), Refused(situation.On(0)));
        Assert.Equal(new RenewalWindowOpen(new(2021, 10, 1), 30), situation.On(1)[GateKind.Window].Why);
        Assert.Equal(new RenewalWindowOpen(new(2021, 10, 1), 1), situation.On(30)[GateKind.Window].Why);
        Assert.Equal(new RenewalWindowClosed(new(2021, 10, 1)), Refused(situation.On(31)));
    }

    [Theory]
    [InlineData(-61, -5, GateState.ToDo)]
    [InlineData(-60, -5, GateState.Settled)]
    [InlineData(-60, -60, GateState.Settled)]
    [InlineData(30, 30, GateState.Settled)]
    public void R11_A_review_counts_from_sixty_days_before_the_anniversary(int reviewed, int today, GateState state)
    {
        var situation = new Situation();
        situation.Reviewed(Situation.Anniversary.AddDays(reviewed));

        Assert.Equal(state, situation.On(today)[GateKind.Profile].State);
    }

    [Theory]
    [InlineData(-61, GateState.Later)]
    [InlineData(-60, GateState.ToDo)]
    [InlineData(1, GateState.ToDo)]
    [InlineData(31, GateState.Missed)]
    public void R11_Without_a_review_it_is_later_then_to_do_and_at_last_missed(int today, GateState state) =>
        Assert.Equal(state, new Situation().On(today)[GateKind.Profile].State);

    [Fact]
    public void R11a_An_unreviewed_profile_says_since_when_and_who_settles_it()
    {
        var situation = new Situation().Reviewed(Situation.Anniversary.AddDays(-61));

        var gate = situation.On(-61)[GateKind.Profile];
        Assert.Equal(new ProfileReviewNotYetDue(new(2021, 7, 3)), gate.Why);

        gate = situation.On(1)[GateKind.Profile];
        Assert.Equal(new CompanyProfileNotReviewed(new(2021, 7, 3)), gate.Why);
        Assert.Equal(PortalRoles.GlobalAdmin | PortalRoles.AccountAdmin, gate.SettledBy);
        Assert.Equal(new CompanyProfileNotReviewed(new(2021, 7, 3)), Refused(situation.On(1)));
    }

    [Fact]
    public void R11b_The_latest_review_that_counts_is_the_one_named()
    {
        var situation = new Situation().Reviewed(new(2021, 8, 25)).Reviewed(new(2021, 9, 3)).Reviewed(new(2021, 8, 30));

        Assert.Equal(new CompanyProfileReviewed(Situation.Reviewer, new(2021, 9, 3)), situation.On(5)[GateKind.Profile].Why);
    }

    [Fact]
    public void R13_A_rejected_company_does_not_renew()
    {
        var situation = new Situation().Reviewed();
        situation.Company.Judge(CheckKind.Business, Verification.Rejected(new(2021, 8, 30), "document-too-old"));

        var decision = situation.On(5);

        Assert.Equal((GateState.Stopped, new VerificationRejected(new(2021, 8, 30))), (decision[GateKind.Verification].State, decision[GateKind.Verification].Why));
        Assert.Equal(new VerificationRejected(new(2021, 8, 30)), Refused(decision));
    }

    [Fact]
    public void R13_Rejected_for_over_thirty_days_a_company_is_suspended()
    {
        var situation = new Situation().Reviewed();
        situation.Company.Judge(CheckKind.Employment, Verification.Rejected(new(2021, 8, 5), "unreadable"));

        Assert.Equal(new VerificationRejected(new(2021, 8, 5)), situation.On(3)[GateKind.Verification].Why);
        Assert.Equal(new CompanySuspended(new(2021, 9, 5)), Refused(situation.On(4)));
    }

    [Fact]
    public void R13_A_verified_company_is_settled() =>
        Assert.Equal(new CompanyVerified(new(2018, 9, 1)), new Situation().Reviewed().On(5)[GateKind.Verification].Why);

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void R13_A_check_under_way_stops_only_when_it_holds(bool holds, bool mayPay)
    {
        var situation = new Situation().Reviewed();
        situation.Company.Judge(CheckKind.Business, Verification.Pending(new(2021, 8, 30), holds));

        var decision = situation.On(5);

        Assert.Equal(mayPay, decision.MayPay);
        Assert.Equal(
            holds ? new VerificationHolds(new(2021, 8, 30)) : new VerificationUnderWay(new(2021, 8, 30)), decision[GateKind.Verification].Why);
    }

    [Theory]
    [InlineData(PortalRoles.GlobalAdmin, true)]
    [InlineData(PortalRoles.MpnPartnerAdmin, true)]
    [InlineData(PortalRoles.MpnPartnerAdmin | PortalRoles.AccountAdmin, true)]
    [InlineData(PortalRoles.AccountAdmin, false)]
    [InlineData(PortalRoles.ReportViewer, false)]
    [InlineData(PortalRoles.None, false)]
    public void R6_Global_and_MPN_partner_admins_renew_and_nobody_else(PortalRoles roles, bool renews)
    {
        var situation = new Situation().Reviewed();
        situation.AskedWith = roles;

        var decision = situation.On(5);

        Assert.Equal(renews, decision.MayPay);
        Assert.Equal(renews ? new RoleMayRenew() : new RoleMayNotRenew(), decision[GateKind.Role].Why);
    }

    [Fact]
    public void R6_Staff_are_told_who_may_renew_or_that_nobody_may()
    {
        var situation = new Situation().Reviewed();
        situation.AskedWith = null;

        var somebody = Assert.IsType<SomebodyMayRenew>(situation.On(5)[GateKind.Role].Why);
        Assert.Equal([Situation.Reviewer, Situation.Renewer], somebody.People);

        situation.Members = [Member.Join(situation.Company.Id, PersonId.New(), PortalRoles.AccountAdmin)];
        Assert.Equal((GateState.Stopped, new NobodyMayRenew()), (situation.On(5)[GateKind.Role].State, situation.On(5)[GateKind.Role].Why));
    }

    [Theory]
    [InlineData(-70)]
    [InlineData(0)]
    [InlineData(12)]
    [InlineData(45)]
    public void Partner_and_staff_read_the_same_reasons_but_for_the_role(int day)
    {
        var situation = new Situation();
        situation.Company.Judge(CheckKind.Business, Verification.Rejected(new(2021, 8, 1), "document-too-old"));

        var partner = situation.On(day);
        situation.AskedWith = null;
        var staff = situation.On(day);

        Assert.Equal(partner.Gates.Where(gate => gate.Kind is not GateKind.Role), staff.Gates.Where(gate => gate.Kind is not GateKind.Role));
        Assert.NotEqual(partner[GateKind.Role].Why, staff[GateKind.Role].Why);
    }

    private static Refusal Refused(RenewalDecision decision)
    {
        Assert.True(decision.PayableFee().Refused(out var why, out _));
        return why;
    }
}
