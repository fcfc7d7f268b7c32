using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Domain.Tests.Partners;

public sealed class InvitationTests
{
    private static readonly DateOnly Today = new(2021, 10, 1);
    private static readonly EmailAddress Nora = EmailAddress.Parse("nora@fourthcoffee.example");

    [Theory]
    [InlineData(PortalRoles.GlobalAdmin, PortalRoles.GlobalAdmin | PortalRoles.ReportViewer, PortalRoles.None)]
    [InlineData(PortalRoles.AccountAdmin, PortalRoles.AccountAdmin | PortalRoles.MpnPartnerAdmin, PortalRoles.None)]
    [InlineData(PortalRoles.AccountAdmin, PortalRoles.GlobalAdmin | PortalRoles.MpnPartnerAdmin, PortalRoles.GlobalAdmin)]
    [InlineData(PortalRoles.MpnPartnerAdmin, PortalRoles.ReportViewer, PortalRoles.ReportViewer)]
    [InlineData(PortalRoles.GlobalAdmin, PortalRoles.None, PortalRoles.None)]
    public void One_gives_only_what_is_ones_to_give(PortalRoles inviter, PortalRoles given, PortalRoles tooMuch)
    {
        var refused = Send(inviter, given).Refused(out var why, out _);

        Assert.Equal(tooMuch is not PortalRoles.None, refused);
        Assert.Equal(refused ? new RoleNotYoursToGive(tooMuch) : null, why);
    }

    [Theory]
    [InlineData(0, InvitationState.Open)]
    [InlineData(14, InvitationState.Open)]
    [InlineData(15, InvitationState.Expired)]
    public void It_can_be_accepted_for_fourteen_days(int days, InvitationState state)
    {
        var invitation = Made();

        Assert.Equal(state, invitation.On(Today.AddDays(days)));
        Assert.Equal(state is InvitationState.Expired, invitation.Accept(PersonId.New(), Today.AddDays(days)).Refused(out var why, out _));
        Assert.Equal(state is InvitationState.Expired ? new InvitationNotOpen(state, Today.AddDays(14)) : null, why);
    }

    [Fact]
    public void It_is_accepted_once_and_then_not_withdrawn()
    {
        var invitation = Made();

        Assert.False(invitation.Accept(PersonId.New(), Today).Refused(out _, out _));
        Assert.True(invitation.Accept(PersonId.New(), Today).Refused(out var why, out _));
        Assert.Equal(new InvitationNotOpen(InvitationState.Accepted, Today), why);
        Assert.True(invitation.Withdraw(Today).Refused(out _, out _));
        Assert.Equal(["PersonInvited", "InvitationAccepted"], invitation.Happened.Select(what => what.GetType().Name));
    }

    [Fact]
    public void Withdrawn_it_is_not_accepted()
    {
        var invitation = Made();

        Assert.False(invitation.Withdraw(Today.AddDays(3)).Refused(out _, out _));
        Assert.True(invitation.Accept(PersonId.New(), Today.AddDays(4)).Refused(out var why, out _));
        Assert.Equal(new InvitationNotOpen(InvitationState.Withdrawn, Today.AddDays(3)), why);
    }

    [Fact]
    public void The_secret_is_not_kept() => Assert.DoesNotContain("secret", Made().SecretDigest, StringComparison.Ordinal);

    [Theory]
    [InlineData("nora@fourthcoffee.example", null)]
    [InlineData("nora@GMAIL.com", nameof(PersonalMailbox))]
    [InlineData("Info@fourthcoffee.example", nameof(RoleMailbox))]
    [InlineData("information@fourthcoffee.example", null)]
    public void A_company_is_enrolled_with_one_persons_work_address(string address, string? refusal) =>
        Assert.Equal(refusal, WorkAddress.Refuse(EmailAddress.Parse(address))?.Code);

    private static Result<Invitation> Send(PortalRoles inviter, PortalRoles given) =>
        Invitation.Send(Member.Join(CompanyId.New(), PersonId.New(), inviter), Nora, given, "secret", Today);

    private static Invitation Made() => Send(PortalRoles.GlobalAdmin, PortalRoles.ReportViewer).Refused(out _, out var invitation) ? throw new InvalidOperationException() : invitation;
}
