using MpnBenefits.Domain;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Data.Partners;

/// <summary>Somebody who belongs to a company, and what they hold there.</summary>
public sealed record MemberPerson(Member Member, Person Person);

public static class MembersQueries
{
    /// <summary>Everybody who belongs to a company, each with the person they are.</summary>
    public static IQueryable<MemberPerson> MembersWithPeople(this BenefitsDb db, CompanyId company) =>
        db.Members.Of(company).Join(db.People, member => member.Person, person => person.Id, (member, person) => new MemberPerson(member, person));
}
