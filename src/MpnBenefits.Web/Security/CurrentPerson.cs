using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Identity.Web;
using MpnBenefits.Data;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Audit;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Web.Security;

/// <summary>
/// Who is asking, for which company, with which roles: read anew on each request, so that a role taken away is gone on
/// the next. The only place that knows how somebody signed in.
/// </summary>
public sealed class CurrentPerson(BenefitsDb db)
{
    public const string PersonClaim = "portal:person";

    public Person? Person { get; private set; }

    public Member? Member { get; private set; }

    public Company? CompanyRow { get; private set; }

    public bool IsSignedIn => Person is not null;

    public bool IsStaff => Person is { Staff: not StaffRoles.None };

    public PersonId Id => Person?.Id ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>The company this request is for. Asked only behind a deed of the company.</summary>
    public CompanyId Company => Member?.Company ?? throw new InvalidOperationException("This request is for no company.");

    public StaffAccess Staff => (Person is null ? null : StaffAccess.Of(Person)) ?? throw new InvalidOperationException("Not staff.");

    public Actor Actor => IsStaff ? Actor.OfStaff(Id) : Actor.Of(Id);

    public PortalRoles Roles => Member?.Roles ?? PortalRoles.None;

    public bool May(Deed deed) => IsSignedIn && deed.Rule().Allows(Member, Person!.Staff);

    public async Task LoadAsync(ClaimsPrincipal user, CancellationToken ct)
    {
        if (IsSignedIn || user.Identity is not { IsAuthenticated: true })
        {
            return;
        }

        if (Named(user) is not { } people)
        {
            return;
        }

        // One statement: who this is, the company they are of, and what they may do there.
        var found = await people.AsNoTracking().IgnoreAutoIncludes()
            .LeftJoin(db.Members.ForPortal(), person => person.Id, member => member.Person, (person, member) => new { Person = person, Member = member })
            .LeftJoin(db.Companies.ForPortal(), row => row.Member!.Company, company => company.Id, (row, company) => new { row.Person, row.Member, Company = company })
            .OrderBy(row => row.Company!.Id)
            .FirstOrDefaultAsync(ct);
        Person = found?.Person;
        if (Person is { Staff: StaffRoles.None })
        {
            (Member, CompanyRow) = (found!.Member, found.Company);
        }
    }

    private IQueryable<Person>? Named(ClaimsPrincipal user)
    {
        if (Guid.TryParse(user.FindFirstValue(PersonClaim), out var id))
        {
            var known = new PersonId(id);
            return db.People.Where(person => person.Id == known);
        }

        return Guid.TryParse(user.GetTenantId(), out var tenant) && Guid.TryParse(user.GetObjectId(), out var member)
            ? db.People.Where(person => person.DirectoryTenant == tenant && person.DirectoryObject == member)
            : null;
    }
}
