using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Identity.Abstractions;
using Microsoft.Identity.Web;

namespace MpnBenefits.Web.Security;

/// <summary>
/// The way to the directory and back: code flow with PKCE, what a token must say before anybody looks at whose it is, and
/// a page for everything that goes wrong on the way.
/// </summary>
public static class DirectoryEvents
{
    private const string Client = "directory";

    /// <summary>How long the directory may take before its silence is said.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static void AddDirectoryDoor(this IServiceCollection services)
    {
        services.AddExceptionHandler<DirectoryErrors>();
        services.AddSingleton<DirectoryCredential>();
        services.TryAddSingleton<ICredentialsLoader, DefaultCredentialsLoader>();
        services.AddHttpClient(Client, client => client.Timeout = Patience);
        services.Configure<AadIssuerValidatorOptions>(options => options.HttpClientName = Client);
        services.Configure<OpenIdConnectOptions>(OpenIdConnectDefaults.AuthenticationScheme, options => options.BackchannelTimeout = Patience);
        services.PostConfigure<OpenIdConnectOptions>(OpenIdConnectDefaults.AuthenticationScheme, Shape);
    }

    private static void Shape(OpenIdConnectOptions options)
    {
        options.ResponseType = "code";
        options.UsePkce = true;

        // Posted back, so that no code stands in an address, a history or a log.
        options.ResponseMode = "form_post";
        options.SignedOutRedirectUri = "/signed-out";

        // A frame of the directory cannot end a session here (its cookie stays home), but a link could.
        options.RemoteSignOutPath = default;

        options.Events.OnRedirectToIdentityProvider = Before(options.Events.OnRedirectToIdentityProvider);
        options.Events.OnAuthorizationCodeReceived = Proving(options.Events.OnAuthorizationCodeReceived);
        options.Events.OnTokenValidated = After(options.Events.OnTokenValidated);
        options.Events.OnAccessDenied = context => LeadTo(context, SignInProblem.Refused, "access_denied", context.Properties?.RedirectUri);
        options.Events.OnRemoteFailure = context => LeadTo(
            context, DirectoryFailures.Of(context.Failure), DirectoryFailures.Cause(context.Failure), context.Properties?.RedirectUri ?? (context.Failure as SignInRefusedException)?.ReturnUrl);
    }

    /// <summary>The API answers with a number; only a person in front of a page is sent to the directory.</summary>
    private static Func<RedirectContext, Task> Before(Func<RedirectContext, Task> theirs) => context =>
    {
        if (!context.Request.Path.StartsWithSegments("/api"))
        {
            return theirs(context);
        }

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.HandleResponse();
        return Task.CompletedTask;
    };

    private static Func<AuthorizationCodeReceivedContext, Task> Proving(Func<AuthorizationCodeReceivedContext, Task> theirs) => async context =>
    {
        await theirs(context);
        await context.HttpContext.RequestServices.GetRequiredService<DirectoryCredential>().ShowAsync(context);
    };

    private static Func<TokenValidatedContext, Task> After(Func<TokenValidatedContext, Task> theirs) => async context =>
    {
        await theirs(context);
        if (context.Result is null && Missing(context) is { } problem)
        {
            context.Fail(new SignInRefusedException(problem, context.Properties?.RedirectUri));
        }
    };

    /// <summary>
    /// A token of a single tenant's issuer may name any tenant, and the library takes it; somebody is known by tenant and
    /// object, so the two must agree.
    /// </summary>
    private static SignInProblem? Missing(TokenValidatedContext context) =>
        DirectoryClaims.Read(context.Principal!) is not { } who ? SignInProblem.Incomplete :
        !Uri.TryCreate(context.SecurityToken.Issuer, UriKind.Absolute, out var issuer) || !IsOf(issuer, who.Tenant) ? SignInProblem.Foreign :
        null;

    private static bool IsOf(Uri issuer, Guid tenant) =>
        issuer.Segments.Length > 1 && Guid.TryParse(issuer.Segments[1].TrimEnd('/'), out var named) && named == tenant;

    private static Task LeadTo(HandleRequestContext<RemoteAuthenticationOptions> context, SignInProblem problem, string cause, string? returnUrl)
    {
        DirectoryErrors.Write(context.HttpContext, problem, cause);
        context.Response.Redirect(problem.Page(context.HttpContext.TraceIdentifier, returnUrl));
        context.HandleResponse();
        return Task.CompletedTask;
    }
}
