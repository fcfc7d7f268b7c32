namespace MpnBenefits.TestIssuer;

/// <summary>
/// Somebody a directory knows. A guest is listed in <see cref="Tenant"/> and belongs to <see cref="Home"/>; app roles are
/// those the tenant gave them in the portal's registration.
/// </summary>
public sealed record Account(string Name, string Email, Guid Tenant, Guid Object, params string[] Roles)
{
    /// <summary>The tenant a guest comes from.</summary>
    public Guid? Home { get; init; }

    public static Account Of(Guid tenant, string name, string email, params string[] roles) => new(name, email, tenant, Guid.NewGuid(), roles);
}
