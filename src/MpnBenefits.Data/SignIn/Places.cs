using Microsoft.EntityFrameworkCore;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.SignIn;

namespace MpnBenefits.Data.SignIn;

/// <summary>A session with its person, and one company they belong to; somebody of several has several rows.</summary>
public sealed record SignedInRow(Session Session, Person Person, Member? Member, Company? Company);

/// <summary>Where people belong.</summary>
public static class Places
{
    /// <summary>One statement: the session, who this is, the companies they are of, and what they may do there.</summary>
    public static IQueryable<SignedInRow> SignedIn(this BenefitsDb db, SessionId session) => db.Sessions.Where(one => one.Id == session)
        .Join(db.People, one => one.Person, person => person.Id, (one, person) => new { Session = one, Person = person })
        .LeftJoin(db.Belonging(), row => row.Person.Id, member => member.Person, (row, member) => new { row.Session, row.Person, Member = member })
        .LeftJoin(db.Companies.ForPortal(), row => row.Member!.Company, company => company.Id, (row, company) => new SignedInRow(row.Session, row.Person, row.Member, company))
        .AsNoTracking().IgnoreAutoIncludes();

    /// <summary>
    /// Members who still belong: invited, or signing in from one of the company's own directories. The demonstration's
    /// people sign in from none.
    /// </summary>
    public static IQueryable<Member> Belonging(this BenefitsDb db) => db.Members.ForPortal().Where(member =>
        member.Invited || db.People.Any(person => person.Id == member.Person
            && (person.DirectoryTenant == null || db.Set<CompanyTenant>().Any(tenant => tenant.Company == member.Company && tenant.Tenant == person.DirectoryTenant))));
}

/// <summary>Invitations are found by whoever holds the link.</summary>
public static class InvitationLinks
{
    public static IQueryable<Invitation> InvitationBySecret(this BenefitsDb db, string digest) => db.Invitations.ForPortal().Where(one => one.SecretDigest == digest);
}
