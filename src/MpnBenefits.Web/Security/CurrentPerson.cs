using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.SignIn;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Audit;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.SignIn;
using MpnBenefits.Web.Hosting;

namespace MpnBenefits.Web.Security;

/// <summary>
/// Who is asking, for which company, with which roles: read anew on each request, so that a role taken away, or a session
/// ended elsewhere, is gone on the next.
/// </summary>
public sealed class CurrentPerson(BenefitsDb db, PortalSettings settings, TimeProvider system)
{
    public const string SessionClaim = "portal:session";

    public Person? Person { get; private set; }

    public Session? Session { get; private set; }

    public Member? Member { get; private set; }

    public Company? CompanyRow { get; private set; }

    /// <summary>Every company they belong to, by name.</summary>
    public IReadOnlyList<Place> Places { get; private set; } = [];

    /// <summary>Somebody a directory vouches for, who is nobody's yet.</summary>
    public DirectoryIdentity? Visitor { get; private set; }

    /// <summary>Whose session is over.</summary>
    public PersonId? Was { get; private set; }

    public bool IsSignedIn => Person is not null;

    public bool IsStaff => Person is { Staff: not StaffRoles.None };

    public PersonId Id => Person?.Id ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>The company this request is for. Asked only behind a deed of the company.</summary>
    public CompanyId Company => Member?.Company ?? throw new InvalidOperationException("This request is for no company.");

    public StaffAccess Staff => (Person is null ? null : StaffAccess.Of(Person)) ?? throw new InvalidOperationException("Not staff.");

    public Actor Actor => IsStaff ? Actor.OfStaff(Id) : Actor.Of(Id);

    public PortalRoles Roles => Member?.Roles ?? PortalRoles.None;

    public bool May(Deed deed) => IsSignedIn && deed.Rule().Allows(Member, Person!.Staff);

    /// <summary>Reads who this is; of several companies the one asked for, else the one the session shows.</summary>
    public async Task LoadAsync(ClaimsPrincipal user, MpnId? asked, CancellationToken ct)
    {
        if (IsSignedIn || user.Identity is not { IsAuthenticated: true })
        {
            return;
        }

        if (!Guid.TryParse(user.FindFirstValue(SessionClaim), out var id))
        {
            Visitor = DirectoryClaims.ReadKept(user);
            return;
        }

        var rows = await db.SignedIn(new SessionId(id)).ToListAsync(ct);
        if (rows.Count == 0)
        {
            return;
        }

        if (!rows[0].Session.IsOpen(settings.Sessions, system.GetUtcNow()))
        {
            Was = rows[0].Person.Id;
            return;
        }

        (Session, Person) = (rows[0].Session, rows[0].Person);
        if (IsStaff)
        {
            return;
        }

        Places = [.. rows.Where(row => row.Company is not null).Select(row => new Place(row.Member!, row.Company!)).OrderBy(place => place.Company.Name, StringComparer.CurrentCulture)];
        var here = Places.FirstOrDefault(place => place.Company.MpnId == asked) ?? Places.FirstOrDefault(place => place.Company.Id == Session.Shows) ?? (Places is [var first, ..] ? first : null);
        (Member, CompanyRow) = (here?.Member, here?.Company);
    }
}

/// <summary>A company somebody belongs to, and what they are there.</summary>
public sealed record Place(Member Member, Company Company);
