using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
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
/// From a validated token to somebody of the portal: registers at the first sign-in, follows what the directory says at
/// each, and begins the session. Somebody who is nobody's yet gets a cookie that opens the welcome page and no more.
/// </summary>
public sealed class DirectorySignIn(BenefitsDb db, SessionDoor sessions, PortalSettings settings)
{
    public const string WelcomePath = "/welcome";

    public Task<ClaimsPrincipal> AdmitAsync(DirectoryIdentity who, StaffRoles appRoles, CancellationToken ct) => db.InUnitAsync(async () =>
    {
        var person = await db.People.SingleOrDefaultAsync(one => one.DirectoryTenant == who.Tenant && one.DirectoryObject == who.Object, ct);
        var staff = who.Tenant == settings.StaffTenant ? await StaffAsync(who, appRoles, person, ct) : StaffRoles.None;
        var belongs = person is not null && await db.Belonging().AnyAsync(member => member.Person == person.Id, ct);
        var ofTenant = await db.Companies.ForPortal().AsNoTracking().SingleOrDefaultAsync(company => company.Tenants.Any(tenant => tenant.Tenant == who.Tenant), ct);
        if (Admission.Decide(who, staff, belongs, ofTenant).Refused(out _, out var admission))
        {
            // A role the operator took away is gone, whoever they are now.
            person?.Follow(who, staff);
            await db.CommitAsync(Actor.System("sign-in"), ct);
            return new(new ClaimsIdentity(DirectoryClaims.Keep(who), CookieAuthenticationDefaults.AuthenticationScheme));
        }

        if (person is null)
        {
            person = Person.Register(who);
            db.People.Add(person);
        }

        person.Follow(who, staff);
        if (admission.Kind is AdmissionKind.Joins)
        {
            db.Members.Add(Member.Join(ofTenant!.Id, person.Id, PortalRoles.None));
        }

        var principal = await sessions.BeginAsync(person.Id, ct);
        await db.CommitAsync(Actor.Of(person.Id), ct);
        return principal;
    });

    /// <summary>What keeps somebody out, for the welcome page.</summary>
    public async Task<Refusal?> WhyNotAsync(DirectoryIdentity who, CancellationToken ct)
    {
        var ofTenant = await db.Companies.ForPortal().AsNoTracking().SingleOrDefaultAsync(company => company.Tenants.Any(tenant => tenant.Tenant == who.Tenant), ct);
        return Admission.Decide(who, StaffRoles.None, belongs: false, ofTenant).Refused(out var why, out _) ? why : null;
    }

    /// <summary>
    /// The first operator is named in the settings, because nobody could give the role: it holds as long as nobody else
    /// is an operator.
    /// </summary>
    private async Task<StaffRoles> StaffAsync(DirectoryIdentity who, StaffRoles appRoles, Person? person, CancellationToken ct)
    {
        var named = settings.FirstOperator is { } first
            && (string.Equals(first, who.Object.ToString("D"), StringComparison.OrdinalIgnoreCase) || string.Equals(first, who.Email.Value, StringComparison.OrdinalIgnoreCase));
        if (!named)
        {
            return appRoles;
        }

        var staff = await db.People.AsNoTracking().Where(one => one.Staff != StaffRoles.None).Select(one => new { one.Id, one.Staff }).ToListAsync(ct);
        return staff.Any(one => one.Staff.HasFlag(StaffRoles.Operator) && one.Id != person?.Id) ? appRoles : appRoles | StaffRoles.Operator;
    }
}
