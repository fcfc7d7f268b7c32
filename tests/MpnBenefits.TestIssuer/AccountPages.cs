using System.Globalization;
using System.Net;
using System.Security.Claims;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace MpnBenefits.TestIssuer;

/// <summary>
/// The pages of the issuer: whom to be and what shall go wrong, or no consent; and "signed out". Who chose an account once
/// is not asked again until they sign out.
/// </summary>
internal static class AccountPages
{
    private const string Session = "issuer-session";
    private const string Account = "account";
    private const string Wish = "fault";
    private const string Refuse = "refuse";

    public static void Map(WebApplication app)
    {
        app.MapMethods("/{tenant}/oauth2/v2.0/authorize", ["GET", "POST"], Authorize);
        app.MapGet("/favicon.ico", () => Results.NoContent());
        app.MapMethods("/{tenant}/oauth2/v2.0/logout", ["GET", "POST"], LogOut);
    }

    private static IResult Authorize(HttpContext http, TestDirectory directory)
    {
        var request = http.GetOpenIddictServerRequest()!;
        if ((string?)request[Account] == Refuse)
        {
            return Results.Forbid(
                new(new Dictionary<string, string?>
                {
                    [OpenIddictServerAspNetCoreConstants.Properties.Error] = Errors.AccessDenied,
                    [OpenIddictServerAspNetCoreConstants.Properties.ErrorDescription] = "AADSTS65004: User declined to consent to access the app.",
                }),
                [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
        }

        if (directory.Find((string?)request[Account] ?? (request.HasPromptValue(PromptValues.SelectAccount) ? null : http.Request.Cookies[Session])) is not { } account)
        {
            return Page("Pick an account", ChoiceOf(request, directory, http.Request.Path));
        }

        http.Response.Cookies.Append(Session, account.Email, new() { HttpOnly = true, Secure = true, Path = "/" });
        return Results.SignIn(
            PrincipalOf(account, directory.Instance, Enum.TryParse<Fault>((string?)request[Wish], out var fault) ? fault : Fault.None, request),
            authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    private static IResult LogOut(HttpContext http)
    {
        http.Response.Cookies.Delete(Session, new() { Secure = true, Path = "/" });
        return http.GetOpenIddictServerRequest()?.PostLogoutRedirectUri is null
            ? Page("You signed out of your account", "<p>Close all browser windows.</p>")
            : Results.SignOut(authenticationSchemes: [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
    }

    private static ClaimsPrincipal PrincipalOf(Account account, Uri instance, Fault fault, OpenIddictRequest request)
    {
        var identity = new ClaimsIdentity("issuer", Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, account.Object.ToString("N"))
            .SetClaim("oid", account.Object.ToString("D"))
            .SetClaim("tid", account.Tenant.ToString("D"))
            .SetClaim("ver", "2.0")
            .SetClaim(Claims.Name, account.Name)
            .SetClaim(Claims.Email, account.Email)
            .SetClaim(Claims.PreferredUsername, account.Email);
        if (account.Roles.Length > 0)
        {
            identity.AddClaim(new Claim("roles", JsonSerializer.Serialize(account.Roles), JsonClaimValueTypes.JsonArray));
        }

        if (account.Home is { } home)
        {
            identity.SetClaim("acct", 1).SetClaim("idp", EntraAddresses.Issuer(instance, home.ToString("D")));
        }

        identity.SetDestinations(static _ => [Destinations.IdentityToken]);
        identity.AddClaim(new Claim(FaultyTokens.Claim, fault.ToString()));
        return new ClaimsPrincipal(identity).SetScopes(request.GetScopes());
    }

    /// <summary>Everything the request said goes along, so that the choice is the same request once more.</summary>
    private static string ChoiceOf(OpenIddictRequest request, TestDirectory directory, string path)
    {
        var form = new StringBuilder($"<form method=\"post\" action=\"{path}\">");
        foreach (var (name, value) in request.GetParameters().Where(one => one.Key is not (Account or Wish)))
        {
            form.Append(CultureInfo.InvariantCulture, $"<input type=\"hidden\" name=\"{Text(name)}\" value=\"{Text((string?)value)}\">");
        }

        form.Append(CultureInfo.InvariantCulture, $"<p><label>What shall go wrong <select name=\"{Wish}\">");
        foreach (var fault in Enum.GetNames<Fault>())
        {
            form.Append(CultureInfo.InvariantCulture, $"<option>{fault}</option>");
        }

        form.Append("</select></label></p>");
        foreach (var account in directory.Accounts)
        {
            form.Append(CultureInfo.InvariantCulture, $"<p><button name=\"{Account}\" value=\"{Text(account.Email)}\">{Text(account.Name)} ({Text(account.Email)})</button></p>");
        }

        return form.Append(CultureInfo.InvariantCulture, $"<p><button name=\"{Account}\" value=\"{Refuse}\">Do not consent</button></p></form>").ToString();
    }

    private static IResult Page(string title, string body) => Results.Content(
        $"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{Text(title)}</title></head><body><main><h1>{Text(title)}</h1>{body}</main></body></html>",
        "text/html; charset=utf-8");

    private static string Text(string? text) => WebUtility.HtmlEncode(text ?? "");
}
