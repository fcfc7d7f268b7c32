using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Tests;

/// <summary>
/// Signs in whoever the request's header names, without the way there. A request without the header is judged by the
/// real cookie; everything else (antiforgery, deeds, challenges) stays the site's own.
/// </summary>
public sealed class TestSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Header = "X-Test-Person";
    private const string Name = "Tests";

    public static void Add(IServiceCollection services)
    {
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, TestSignIn>(Name, null);
        services.PostConfigure<AuthenticationOptions>(options => options.DefaultAuthenticateScheme = Name);
    }

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers[Header].ToString() is not { Length: > 0 } person)
        {
            return Context.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        }

        var identity = new ClaimsIdentity([new Claim(CurrentPerson.PersonClaim, person)], Name);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name)));
    }
}
