namespace MpnBenefits.TestIssuer;

/// <summary>The addresses of Microsoft Entra ID, below the issuer's own: each tenant has them, and so has "organizations".</summary>
internal static class EntraAddresses
{
    public const string Organizations = "organizations";

    /// <summary>What stands in the issuer's name for applications of any tenant.</summary>
    public const string TenantTemplate = "{tenantid}";

    public static string Discovery(string tenant) => $"{tenant}/v2.0/.well-known/openid-configuration";

    public static string Keys(string tenant) => $"{tenant}/discovery/v2.0/keys";

    public static string Authorize(string tenant) => $"{tenant}/oauth2/v2.0/authorize";

    public static string Token(string tenant) => $"{tenant}/oauth2/v2.0/token";

    public static string Logout(string tenant) => $"{tenant}/oauth2/v2.0/logout";

    /// <summary>The name of an issuer, as its tokens and its metadata say it.</summary>
    public static string Issuer(Uri instance, string tenant) => $"{instance}{tenant}/v2.0";
}
