using MpnBenefits.Domain.SignIn;

namespace MpnBenefits.Domain.Partners;

/// <summary>Somebody who signs in. What they may do in a company stands in <see cref="Member"/>.</summary>
public sealed class Person : Aggregate
{
    public const int NameLimit = 200;

    private Person()
    {
    }

    public PersonId Id { get; private init; }

    public string Name { get; private set; } = "";

    public EmailAddress Email { get; private set; }

    /// <summary>The language they chose, <c>en</c> or <c>fr</c>; null while they have not.</summary>
    public string? Language { get; private set; }

    /// <summary>What they are on the operator's side, as their directory said at the last sign-in.</summary>
    public StaffRoles Staff { get; private set; }

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

    /// <summary>Somebody a directory vouches for, at the first sign-in.</summary>
    public static Person Register(DirectoryIdentity who)
    {
        var person = new Person { Id = PersonId.New(), Name = who.Name, Email = who.Email, DirectoryTenant = who.Tenant, DirectoryObject = who.Object };
        person.Record(new PersonRegistered(person.Id, who.Name, who.Email.Value));
        return person;
    }

    /// <summary>Takes over what the directory says now: a name after a wedding, an address, the operator's roles.</summary>
    public void Follow(DirectoryIdentity who, StaffRoles staff)
    {
        if ((who.Name, who.Email) != (Name, Email))
        {
            (Name, Email) = (who.Name, who.Email);
            Record(new PersonRenamed(Id, Name, Email.Value));
        }

        if (staff != Staff)
        {
            Staff = staff;
            Record(new StaffRolesChanged(Id, staff));
        }
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
