namespace MpnBenefits.Domain.Partners;

public sealed record CompanyEnrolled(CompanyId Company, MpnId MpnId, string Country, [property: Personal] string LegalName) : DomainEvent
{
    public override string Subject => MpnId.Value;
}

public sealed record DomainAdded(CompanyId Company, string Name) : DomainEvent
{
    public override string Subject => Name;
}

public sealed record ProfileReviewed(CompanyId Company, DateOnly On) : DomainEvent
{
    public override string Subject => "profile";
}

public sealed record ProfileChanged(
    CompanyId Company, IReadOnlyList<string> Fields, [property: Personal] string Before, [property: Personal] string After) : DomainEvent
{
    public override string Subject => "profile";
}

public sealed record VerificationChanged(CompanyId Company, VerificationState State, DateOnly Since, string? Because, CheckKind Check = CheckKind.Business) : DomainEvent
{
    public override string Subject => "verification";
}

public sealed record RolesGranted(CompanyId Company, PersonId Person, PortalRoles Roles) : DomainEvent
{
    public override string Subject => Person.Value.ToString();
}

public sealed record PersonRegistered(PersonId Person, [property: Personal] string Name, [property: Personal] string Email) : DomainEvent
{
    public override string Subject => Person.Value.ToString();
}

public sealed record PersonChoseLanguage(PersonId Person, string Language) : DomainEvent
{
    public override string Subject => Person.Value.ToString();
}

public sealed record PersonRenamed(PersonId Person, [property: Personal] string Name, [property: Personal] string Email) : DomainEvent
{
    public override string Subject => Person.Value.ToString();
}

public sealed record StaffRolesChanged(PersonId Person, StaffRoles Roles) : DomainEvent
{
    public override string Subject => Person.Value.ToString();
}

public sealed record TenantAssociated(CompanyId Company, Guid Tenant) : DomainEvent
{
    public override string Subject => Tenant.ToString();
}

public sealed record PersonInvited(InvitationId Invitation, PortalRoles Roles, DateOnly Until, [property: Personal] string Email) : DomainEvent
{
    public override string Subject => Invitation.Value.ToString();
}

public sealed record InvitationAccepted(InvitationId Invitation, PersonId Person) : DomainEvent
{
    public override string Subject => Invitation.Value.ToString();
}

public sealed record InvitationWithdrawn(InvitationId Invitation) : DomainEvent
{
    public override string Subject => Invitation.Value.ToString();
}

/// <summary>Staff opened a partner's page: a look worth keeping.</summary>
public sealed record PartnerOpened(CompanyId Company) : DomainEvent
{
    public override string Subject => "partner";
}
