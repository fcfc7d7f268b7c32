namespace MpnBenefits.Domain.Partners;

/// <summary>Somebody who signs in. What they may do in a company stands in <see cref="Member"/>.</summary>
public sealed class Person : Aggregate
{
    private Person()
    {
    }

    public PersonId Id { get; private init; }

    public string Name { get; private set; } = "";

    public EmailAddress Email { get; private set; }

    /// <summary>The language they chose, <c>en</c> or <c>fr</c>; null while they have not.</summary>
    public string? Language { get; private set; }

    public StaffRoles Staff { get; private init; }

    /// <summary>The stable name of a demonstration person; null for everybody else.</summary>
    public string? DemoSlug { get; private init; }

    /// <summary>Who this is in the directory they sign in from: the tenant and the object in it.</summary>
    public Guid? DirectoryTenant { get; private init; }

    public Guid? DirectoryObject { get; private init; }

    public override CompanyId? AuditedUnder => null;

    public static Person Register(string name, EmailAddress email, StaffRoles staff = StaffRoles.None, string? demoSlug = null, string? language = null)
    {
        var person = new Person { Id = PersonId.New(), Name = name, Email = email, Staff = staff, DemoSlug = demoSlug, Language = language };
        person.Record(new PersonRegistered(person.Id, name, email.Value));
        return person;
    }

    public void Choose(string language)
    {
        if (language != Language)
        {
            Language = language;
            Record(new PersonChoseLanguage(Id, language));
        }
    }
}

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

    public override CompanyId? AuditedUnder => Company;

    public static Member Join(CompanyId company, PersonId person, PortalRoles roles)
    {
        var member = new Member { Id = Guid.CreateVersion7(), Company = company, Person = person };
        member.Grant(roles);
        return member;
    }

    public void Grant(PortalRoles roles)
    {
        Roles = roles;
        Record(new RolesGranted(Company, Person, roles));
    }

    public bool HoldsAny(PortalRoles roles) => (Roles & roles) != PortalRoles.None;
}
