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

    /// <summary>
    /// R68: a Global admin gives and takes any role, an Account admin any but Global admin; the change counts on the person's
    /// next request. Refused: a role that is not theirs to give or take, and leaving the company without anybody who could
    /// give one.
    /// </summary>
    public Result<Member> Assign(PortalRoles roles, Member by, IReadOnlyList<Member> all)
    {
        if (((Roles ^ roles) & ~Invitation.GivenBy(by.Roles)) is not PortalRoles.None and var notTheirs)
        {
            return new RoleNotYoursToGive(notTheirs);
        }

        if (Missed(roles, all) is { } why)
        {
            return why;
        }

        if (roles != Roles)
        {
            Grant(roles);
        }

        return this;
    }

    /// <summary>Leaves the company: whoever may take every role they hold may say so. Refused for the last who can give one.</summary>
    public Result<Member> Leave(Member by, IReadOnlyList<Member> all)
    {
        if (Assign(PortalRoles.None, by, all).Refused(out var why, out _))
        {
            return why;
        }

        Record(new MemberLeft(Company, Person));
        return this;
    }

    /// <summary>Who can give roles in a company: when it is one, somebody else should be named.</summary>
    public static IReadOnlyList<Member> Givers(IEnumerable<Member> all) => [.. all.Where(member => member.HoldsAny(PortalRoles.GlobalAdmin | PortalRoles.AccountAdmin))];

    private LastAdminStays? Missed(PortalRoles roles, IReadOnlyList<Member> all)
    {
        var others = all.Where(member => member.Id != Id).ToList();
        bool Lost(PortalRoles role) => HoldsAny(role) && (roles & role) == PortalRoles.None && !others.Exists(member => member.HoldsAny(role));
        return Lost(PortalRoles.GlobalAdmin) ? new LastAdminStays(PortalRoles.GlobalAdmin)
            : Lost(PortalRoles.GlobalAdmin | PortalRoles.AccountAdmin) ? new LastAdminStays(PortalRoles.AccountAdmin)
            : null;
    }

    public bool HoldsAny(PortalRoles roles) => (Roles & roles) != PortalRoles.None;
}

public sealed record MemberLeft(CompanyId Company, PersonId Person) : DomainEvent
{
    public override string Subject => Person.Value.ToString();
}

/// <summary>Nobody else of the company holds the role, and it would be left without.</summary>
[Rules(68)]
public sealed record LastAdminStays(PortalRoles Role) : Refusal;
