using System.Text.RegularExpressions;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace MpnBenefits.Web.Security;

/// <summary>Reads off what failed in a sign-in which problem it is, and what of it may be written down.</summary>
public static partial class DirectoryFailures
{
    /// <summary>What the libraries call metadata or keys they could not fetch.</summary>
    private static readonly string[] NotFetched = ["IDX20803", "IDX20804", "IDX20807"];

    public static SignInProblem Of(Exception? failure)
    {
        var chain = Chain(failure).ToList();
        return chain.OfType<SignInRefusedException>().FirstOrDefault()?.Problem
            ?? (chain.Any(IsSilence) ? SignInProblem.Unreachable : chain.Select(Judge).FirstOrDefault(problem => problem is not null) ?? SignInProblem.Failed);
    }

    /// <summary>The directory could not be asked who it is: known by the libraries' own number, wherever it is thrown.</summary>
    public static bool IsUnreachable(Exception failure) =>
        Chain(failure).Any(one => NotFetched.Any(number => one.Message.StartsWith(number, StringComparison.Ordinal)));

    /// <summary>
    /// The kinds of failure and their public numbers. A message may quote what was sent, so nothing else of it is written.
    /// </summary>
    public static string Cause(Exception? failure) => string.Join(
        ' ',
        Chain(failure).SelectMany(one => (string[])[one.GetType().Name, .. Word(one.Data["error"]), .. Numbers(one.Message)]).Distinct());

    private static SignInProblem? Judge(Exception failure) => failure switch
    {
        SecurityTokenInvalidIssuerException => SignInProblem.Foreign,
        SecurityTokenInvalidAudienceException => SignInProblem.Audience,
        SecurityTokenExpiredException or SecurityTokenNotYetValidException or SecurityTokenInvalidLifetimeException or SecurityTokenNoExpirationException => SignInProblem.Expired,
        OpenIdConnectProtocolInvalidNonceException => SignInProblem.Mismatch,
        OpenIdConnectProtocolException => Said(failure.Data["error"] as string),
        SecurityTokenException or SecurityTokenArgumentException => SignInProblem.Altered,

        // The handler's own, for an answer without state, with one it cannot read, or that no cookie waits for.
        Microsoft.AspNetCore.Authentication.AuthenticationFailureException { InnerException: null } => SignInProblem.Stale,
        _ => null,
    };

    /// <summary>What the directory itself says, by the words of the protocol.</summary>
    private static SignInProblem Said(string? error) => error switch
    {
        "invalid_grant" => SignInProblem.Used,
        "access_denied" or "consent_required" or "interaction_required" or "login_required" => SignInProblem.Refused,
        "temporarily_unavailable" => SignInProblem.Unreachable,
        _ => SignInProblem.Failed,
    };

    private static bool IsSilence(Exception failure) =>
        failure is HttpRequestException or TimeoutException or TaskCanceledException or IOException || NotFetched.Any(number => failure.Message.StartsWith(number, StringComparison.Ordinal));

    private static IEnumerable<Exception> Chain(Exception? failure)
    {
        for (var one = failure; one is not null; one = one.InnerException)
        {
            yield return one;
        }
    }

    private static string[] Word(object? error) => error is string text && ErrorWord().IsMatch(text) ? [text] : [];

    private static IEnumerable<string> Numbers(string message) => PublicNumber().Matches(message).Select(match => match.Value);

    [GeneratedRegex("^[a-z_]{1,40}$")]
    private static partial Regex ErrorWord();

    [GeneratedRegex(@"\b(IDX[0-9]{5}|AADSTS[0-9]{4,8})\b")]
    private static partial Regex PublicNumber();
}
