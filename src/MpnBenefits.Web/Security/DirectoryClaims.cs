using System.Security.Claims;
using Microsoft.Identity.Web;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.SignIn;

namespace MpnBenefits.Web.Security;

/// <summary>What a directory's token says of somebody, and how the cookie keeps it for those who are nobody's yet.</summary>
public static class DirectoryClaims
{
    private const string Tenant = "portal:tenant";
    private const string Object = "portal:object";
    private const string Name = "portal:name";
    private const string Email = "portal:email";
    private const string Guest = "portal:guest";

    /// <summary>The app roles of the operator's registration, by the values the guide gives them.</summary>
    private static readonly IReadOnlyDictionary<string, StaffRoles> AppRoles = new Dictionary<string, StaffRoles>(StringComparer.Ordinal)
    {
        ["Support.Agent"] = StaffRoles.Support,
        ["Support.Lead"] = StaffRoles.Support | StaffRoles.SupportLead,
        ["Operator"] = StaffRoles.Operator,
        ["Auditor"] = StaffRoles.Auditor,
    };

    /// <summary>Null when the token leaves out what is needed: tenant, object, an address.</summary>
    public static DirectoryIdentity? Read(ClaimsPrincipal token)
    {
        var address = token.FindFirstValue("email") ?? token.FindFirstValue(ClaimTypes.Email);
        return Guid.TryParse(token.GetTenantId(), out var tenant) && Guid.TryParse(token.GetObjectId(), out var member)
            && (EmailAddress.TryParse(address, out var email) || EmailAddress.TryParse(token.FindFirstValue("preferred_username"), out email))
            ? new(tenant, member, NameOf(token, email.Value), email.Value, IsGuest(token))
            : null;
    }

    public static StaffRoles StaffRolesOf(ClaimsPrincipal token) => token.FindAll(ClaimTypes.Role).Concat(token.FindAll("roles"))
        .Aggregate(StaffRoles.None, (held, claim) => held | AppRoles.GetValueOrDefault(claim.Value));

    /// <summary>What the cookie keeps of somebody who is nobody's yet.</summary>
    public static IEnumerable<Claim> Keep(DirectoryIdentity who) =>
    [
        new(Tenant, who.Tenant.ToString("D")), new(Object, who.Object.ToString("D")), new(Name, who.Name), new(Email, who.Email.Value), new(Guest, who.Guest ? "1" : "0"),
    ];

    public static DirectoryIdentity? ReadKept(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(Tenant), out var tenant) && Guid.TryParse(user.FindFirstValue(Object), out var member)
        && EmailAddress.TryParse(user.FindFirstValue(Email), out var email)
            ? new(tenant, member, user.FindFirstValue(Name) ?? email.Value.Value, email.Value, user.FindFirstValue(Guest) == "1")
            : null;

    private static string NameOf(ClaimsPrincipal token, EmailAddress email) =>
        token.FindFirstValue("name") is { Length: > 0 } name ? name[..Math.Min(name.Length, Person.NameLimit)] : email.Value;

    /// <summary>The account status says so, or an identity provider other than the tenant itself.</summary>
    private static bool IsGuest(ClaimsPrincipal token) =>
        token.FindFirstValue("acct") == "1" || token.FindFirstValue("idp") is { Length: > 0 } || token.FindFirstValue("http://schemas.microsoft.com/identity/claims/identityprovider") is { Length: > 0 };
}
