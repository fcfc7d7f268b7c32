namespace MpnBenefits.Domain.Partners;

/// <summary>
/// An admin asks somebody into the company, with the roles they shall hold. The link that carries it can be used once and
/// for 14 days: made on 1 October 2021 it can be accepted to 15 October. Whoever accepts belongs to the company wherever
/// they sign in from, so this is how guests and people of other directories come in.
/// </summary>
public sealed class Invitation : Aggregate, ICompanyOwned
{
    public const int LivesDays = 14;

    private Invitation()
    {
    }

    public InvitationId Id { get; private init; }

    public CompanyId Company { get; private init; }

    public EmailAddress Email { get; private init; }

    public PortalRoles Roles { get; private init; }

    public PersonId InvitedBy { get; private init; }

    public DateOnly InvitedOn { get; private init; }

    public DateOnly LastDay { get; private init; }

    /// <summary>The digest of the link's secret; the secret itself is known to the link alone.</summary>
    public string SecretDigest { get; private init; } = "";

    public PersonId? AcceptedBy { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    public override CompanyId? AuditedUnder => Company;

    /// <summary>
    /// A Global admin gives any role, an Account admin any but Global admin; nobody else invites. Refused: a role that is
    /// not the inviter's to give.
    /// </summary>
    public static Result<Invitation> Send(Member by, EmailAddress email, PortalRoles roles, string secret, DateOnly today)
    {
        if ((roles & ~GivenBy(by.Roles)) is not PortalRoles.None and var tooMuch)
        {
            return new RoleNotYoursToGive(tooMuch);
        }

        var invitation = new Invitation
        {
            Id = InvitationId.New(),
            Company = by.Company,
            Email = email,
            Roles = roles,
            InvitedBy = by.Person,
            InvitedOn = today,
            LastDay = today.AddDays(LivesDays),
            SecretDigest = Audit.AuditEntry.Digest(secret),
        };
        invitation.Record(new PersonInvited(invitation.Id, roles, invitation.LastDay, email.Value));
        return invitation;
    }

    /// <summary>Every role somebody with these roles can give.</summary>
    public static PortalRoles GivenBy(PortalRoles roles) =>
        roles.HasFlag(PortalRoles.GlobalAdmin) ? PortalRoles.GlobalAdmin | PortalRoles.AccountAdmin | PortalRoles.MpnPartnerAdmin | PortalRoles.ReportViewer :
        roles.HasFlag(PortalRoles.AccountAdmin) ? PortalRoles.AccountAdmin | PortalRoles.MpnPartnerAdmin | PortalRoles.ReportViewer :
        PortalRoles.None;

    public InvitationState On(DateOnly day) =>
        AcceptedBy is not null ? InvitationState.Accepted :
        EndedOn is not null ? InvitationState.Withdrawn :
        day > LastDay ? InvitationState.Expired :
        InvitationState.Open;

    public Result<Invitation> Accept(PersonId person, DateOnly today)
    {
        if (On(today) is not InvitationState.Open and var state)
        {
            return new InvitationNotOpen(state, state is InvitationState.Expired ? LastDay : EndedOn!.Value);
        }

        (AcceptedBy, EndedOn) = (person, today);
        Record(new InvitationAccepted(Id, person));
        return this;
    }

    public Result<Invitation> Withdraw(DateOnly today)
    {
        if (On(today) is not (InvitationState.Open or InvitationState.Expired) and var state)
        {
            return new InvitationNotOpen(state, EndedOn!.Value);
        }

        EndedOn = today;
        Record(new InvitationWithdrawn(Id));
        return this;
    }
}

/// <summary>What an invitation is on a day. Computed.</summary>
public enum InvitationState
{
    Open,
    Accepted,
    Withdrawn,
    Expired,
}

/// <summary>The link was used, withdrawn, or is over since a day.</summary>
[Rules(68)]
public sealed record InvitationNotOpen(InvitationState State, DateOnly Since) : Refusal;

/// <summary>Only a Global admin makes a Global admin.</summary>
[Rules(68)]
public sealed record RoleNotYoursToGive(PortalRoles Roles) : Refusal;
