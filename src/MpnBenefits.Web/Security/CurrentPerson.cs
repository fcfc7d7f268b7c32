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

        Person = await FindAsync(user, ct);
        if (Person is null or { Staff: not StaffRoles.None })
        {
            return;
        }

        Member = await db.Members.ForPortal().AsNoTracking()
            .Where(member => member.Person == Person.Id).OrderBy(member => member.Company).FirstOrDefaultAsync(ct);
        CompanyRow = Member is null ? null : await db.Companies.Of(Member.Company).AsNoTracking().SingleAsync(ct);
    }

    private Task<Person?> FindAsync(ClaimsPrincipal user, CancellationToken ct)
    {
        if (Guid.TryParse(user.FindFirstValue(PersonClaim), out var id))
        {
            var known = new PersonId(id);
            return db.People.AsNoTracking().SingleOrDefaultAsync(person => person.Id == known, ct);
        }

        return Guid.TryParse(user.GetTenantId(), out var tenant) && Guid.TryParse(user.GetObjectId(), out var member)
            ? db.People.AsNoTracking().SingleOrDefaultAsync(person => person.DirectoryTenant == tenant && person.DirectoryObject == member, ct)
            : Task.FromResult<Person?>(null);
    }
}
