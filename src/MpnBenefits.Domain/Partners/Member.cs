namespace MpnBenefits.Domain.Partners;

/// <summary>A person's place in a company, and the roles held there. A role taken away is gone on the next request.</summary>
public sealed class Member : Aggregate, ICompanyOwned
{
    private Member()
    {
    }

    public Guid Id { get; private init; }

    public CompanyId Company { get; private init; }

    public PersonId Person { get; private init; }

    public PortalRoles Roles { get; private set; }

    /// <summary>
    /// Whether they came by an invitation: then they belong wherever they sign in from. Everybody else belongs as long
    /// as their directory is one of the company's.
    /// </summary>
    public bool Invited { get; private set; }

    public override CompanyId? AuditedUnder => Company;

    public static Member Join(CompanyId company, PersonId person, PortalRoles roles)
    {
        var member = new Member { Id = Guid.CreateVersion7(), Company = company, Person = person };
        member.Grant(roles);
        return member;
    }

    /// <summary>The first and so far only person of a company, who enrolled it: nobody else could give a role.</summary>
    public static Member Found(CompanyId company, PersonId person) =>
        Join(company, person, PortalRoles.GlobalAdmin | PortalRoles.AccountAdmin | PortalRoles.MpnPartnerAdmin);

    /// <summary>Takes what an invitation gives, beside what was held before.</summary>
    public void Take(PortalRoles roles)
    {
        Invited = true;
        Grant(Roles | roles);
    }

    public void Grant(PortalRoles roles)
    {
        Roles = roles;
        Record(new RolesGranted(Company, Person, roles));
    }

    public bool HoldsAny(PortalRoles roles) => (Roles & roles) != PortalRoles.None;
}
