using Microsoft.AspNetCore.Authentication.OpenIdConnect;

namespace MpnBenefits.Web.Security;

/// <summary>
/// The two cookies that go along to the authority and back, to know its answer again. They are bound to this host like
/// the others; for that they must hold for the whole site, not for the address of the answer alone.
/// </summary>
public static class IssuerCookies
{
    public static IServiceCollection AddIssuerCookies(this IServiceCollection services)
    {
        services.AddOptions<OpenIdConnectOptions>(OpenIdConnectDefaults.AuthenticationScheme).PostConfigure<CookieNames>((options, cookies) =>
        {
            foreach (var (cookie, what) in new[] { (options.CorrelationCookie, "attempt-"), (options.NonceCookie, "nonce-") })
            {
                cookie.Name = cookies.Name(what);
                cookie.Path = "/";
            }
        });
        return services;
    }
}
