using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Audit;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.SignIn;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Operations;

/// <summary>The directory was enrolled meanwhile, by a colleague.</summary>
[Rules(68)]
public sealed record AlreadyEnrolled(string Company) : Refusal;

/// <summary>
/// A directory nobody knew becomes a company of its own: a network member with its verification pending, whose first
/// person holds every role. Two colleagues at once are one company.
/// </summary>
public sealed class EnrollCompany(BenefitsDb db, SessionDoor sessions, ProveEmail proving, MpnNumbers numbers, PortalClock clock)
{
    /// <summary>Deadlines are shown beside UTC in the zone of the country's capital; where we know none, in UTC alone.</summary>
    private static readonly IReadOnlyDictionary<string, string> Zones = new Dictionary<string, string>
    {
        ["FR"] = "Europe/Paris",
        ["BE"] = "Europe/Brussels",
        ["CH"] = "Europe/Zurich",
        ["LU"] = "Europe/Luxembourg",
        ["DE"] = "Europe/Berlin",
        ["AT"] = "Europe/Vienna",
        ["NL"] = "Europe/Amsterdam",
        ["ES"] = "Europe/Madrid",
        ["IT"] = "Europe/Rome",
        ["PT"] = "Europe/Lisbon",
        ["GB"] = "Europe/London",
        ["IE"] = "Europe/Dublin",
        ["US"] = "America/New_York",
        ["CA"] = "America/Toronto",
        ["JP"] = "Asia/Tokyo",
    };

    public Task<Result<ClaimsPrincipal>> RunAsync(DirectoryIdentity who, CompanyProfile profile, CancellationToken ct) => db.InUnitAsync<Result<ClaimsPrincipal>>(async () =>
    {
        if (await db.Companies.ForPortal().AsNoTracking().SingleOrDefaultAsync(one => one.Tenants.Any(tenant => tenant.Tenant == who.Tenant), ct) is { } known)
        {
            return new AlreadyEnrolled(known.Name);
        }

        var person = await db.People.SingleOrDefaultAsync(one => one.DirectoryTenant == who.Tenant && one.DirectoryObject == who.Object, ct);
        if (person is null)
        {
            person = Person.Register(who);
            db.People.Add(person);
        }

        var company = Company.EnrollItself(await numbers.NextAsync(ct), profile, Zones.GetValueOrDefault(profile.Country, "UTC"), who.Tenant, clock.Today);
        company.AddDomain(who.Email.Domain);
        db.Companies.Add(company);
        db.Members.Add(Member.Found(company.Id, person.Id));
        await proving.WriteWhenDueAsync(company, ct);
        var principal = await sessions.BeginAsync(person.Id, ct);
        await db.CommitAsync(Actor.Of(person.Id), ct);
        return principal;
    });
}
