namespace MpnBenefits.Domain.SignIn;

/// <summary>Who a directory says that somebody is. A guest is listed in the tenant and belongs to another one.</summary>
public sealed record DirectoryIdentity(Guid Tenant, Guid Object, string Name, EmailAddress Email, bool Guest);
