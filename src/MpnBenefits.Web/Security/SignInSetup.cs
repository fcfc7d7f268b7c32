using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Identity.Web;
using MpnBenefits.Data;
using MpnBenefits.Web.Hosting;

namespace MpnBenefits.Web.Security;

/// <summary>How people sign in: by choosing a demonstration person, or with Microsoft Entra ID.</summary>
public static class SignInSetup
{
    public const string SignInPath = "/demo/sign-in";

    public static WebApplicationBuilder AddPortalSignIn(this WebApplicationBuilder builder, PortalSettings settings)
    {
        var services = builder.Services;
        var cookies = new CookieNames(builder.Environment);
        services.AddSingleton(cookies);
        services.AddDataProtection().SetApplicationName("MpnBenefits").PersistKeysToDbContext<BenefitsDb>();
        services.AddScoped<CurrentPerson>();
        services.AddScoped<SessionDoor>();
        services.AddScoped<FormKeeper>();
        services.AddScoped<DirectorySignIn>();
        services.AddScoped<IAuthorizationHandler, DeedHandler>();
        services.AddAuthorization();
        if (settings.Demo)
        {
            services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
        }
        else
        {
            services.AddAuthentication(OpenIdConnectDefaults.AuthenticationScheme).AddMicrosoftIdentityWebApp(builder.Configuration.GetSection("AzureAd"));
            services.AddDirectoryDoor();
            services.PostConfigure<OpenIdConnectOptions>(OpenIdConnectDefaults.AuthenticationScheme, options =>
                options.Events.OnTokenValidated = Then(options.Events.OnTokenValidated, AdmitAsync));
        }

        services.PostConfigure<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme, options => Shape(options, cookies, settings));
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = cookies.Name("forms");

            // "Always" would answer a plain request with an error; the host prefix already makes browsers drop the
            // cookie there, so in Production a form needs https and a page can still be read.
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.SuppressXFrameOptionsHeader = true;
        });
        services.Configure<CookieTempDataProviderOptions>(options =>
        {
            options.Cookie.Name = cookies.Name("notice");
            options.Cookie.SecurePolicy = cookies.Secure;
        });
        return builder;
    }

    private static void Shape(CookieAuthenticationOptions options, CookieNames cookies, PortalSettings settings)
    {
        options.Cookie.Name = cookies.Name("session");
        options.Cookie.SecurePolicy = cookies.Secure;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.LoginPath = SignInPath;
        options.ReturnUrlParameter = "returnUrl";

        // The session's row says when it is over; the cookie outlives it by a day so that a form sent too late can be
        // kept for the person it was.
        options.ExpireTimeSpan = settings.Sessions.Lifetime + TimeSpan.FromDays(1);
        options.SlidingExpiration = false;
        options.Events.OnSigningOut = context =>
            context.HttpContext.RequestServices.GetRequiredService<SessionDoor>().EndAsync(context.HttpContext.User, context.HttpContext.RequestAborted);
        options.Events.OnRedirectToAccessDenied = AnswerAsync(StatusCodes.Status403Forbidden, options.Events.OnRedirectToAccessDenied, always: true);
        options.Events.OnRedirectToLogin = AnswerAsync(StatusCodes.Status401Unauthorized, options.Events.OnRedirectToLogin, always: false);
    }

    private static Func<TokenValidatedContext, Task> Then(Func<TokenValidatedContext, Task> first, Func<TokenValidatedContext, Task> second) => async context =>
    {
        await first(context);
        if (context.Result is null)
        {
            await second(context);
        }
    };

    /// <summary>From the token's word to somebody of the portal; who is nobody's yet goes to the welcome page.</summary>
    private static async Task AdmitAsync(TokenValidatedContext context)
    {
        if (DirectoryClaims.Read(context.Principal!) is not { } who)
        {
            context.Fail("The token names no tenant, no object or no address.");
            return;
        }

        var door = context.HttpContext.RequestServices.GetRequiredService<DirectorySignIn>();
        context.Principal = await door.AdmitAsync(who, DirectoryClaims.StaffRolesOf(context.Principal!), context.HttpContext.RequestAborted);
        if (!context.Principal.HasClaim(claim => claim.Type == CurrentPerson.SessionClaim))
        {
            var wanted = context.Properties!.RedirectUri;
            context.Properties.RedirectUri = wanted?.StartsWith("/invitation?", StringComparison.Ordinal) is true ? wanted : DirectorySignIn.WelcomePath;
        }
    }

    /// <summary>The API answers with a number; a page that may not be seen says so in place instead of moving on.</summary>
    private static Func<RedirectContext<CookieAuthenticationOptions>, Task> AnswerAsync(
        int status, Func<RedirectContext<CookieAuthenticationOptions>, Task> otherwise, bool always) => context =>
    {
        if (!always && !context.Request.Path.StartsWithSegments("/api"))
        {
            return otherwise(context);
        }

        context.Response.StatusCode = status;
        return Task.CompletedTask;
    };
}

/// <summary>
/// Cookies carry the host prefix wherever requests are encrypted, which Production demands; Development on plain http
/// cannot have it.
/// </summary>
public sealed class CookieNames(IHostEnvironment environment)
{
    public CookieSecurePolicy Secure => environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;

    public string Name(string what) => environment.IsDevelopment() ? $"mpn-{what}" : $"__Host-mpn-{what}";
}
