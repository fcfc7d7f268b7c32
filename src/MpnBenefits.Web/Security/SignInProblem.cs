namespace MpnBenefits.Web.Security;

/// <summary>Why a directory's sign-in did not end in one. Each has its page, <c>/sign-in/problem/{kind}</c>.</summary>
public enum SignInProblem
{
    /// <summary>The person, or a rule of their directory, did not consent.</summary>
    Refused,

    /// <summary>No sign-in of this browser waits for the answer: too late, pressed back, or cookies are blocked.</summary>
    Stale,

    /// <summary>The issuer is none the portal accepts, or is not the issuer of the tenant the token names.</summary>
    Foreign,

    /// <summary>The token was made for another application.</summary>
    Audience,

    /// <summary>The token is no longer valid, or not yet.</summary>
    Expired,

    /// <summary>The signature does not fit.</summary>
    Altered,

    /// <summary>The token belongs to another sign-in.</summary>
    Mismatch,

    /// <summary>The code was redeemed before, or ran out.</summary>
    Used,

    /// <summary>The token lacks the tenant, the object or an address.</summary>
    Incomplete,

    /// <summary>The directory does not answer.</summary>
    Unreachable,

    /// <summary>The directory refuses the portal, or failed itself.</summary>
    Failed,
}

/// <summary>Where a problem's page is, and its number.</summary>
public static class SignInProblems
{
    public static int Status(this SignInProblem problem) => problem switch
    {
        SignInProblem.Refused or SignInProblem.Foreign or SignInProblem.Incomplete => StatusCodes.Status403Forbidden,
        SignInProblem.Unreachable or SignInProblem.Failed => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status400BadRequest,
    };

    /// <summary>The page, with what the log calls this failure and where the person was going.</summary>
    public static string Page(this SignInProblem problem, string reference, string? returnUrl)
    {
        var page = $"/sign-in/problem/{Name(problem)}?reference={Uri.EscapeDataString(reference)}";
        return string.IsNullOrEmpty(returnUrl) || returnUrl == "/" ? page : $"{page}&returnUrl={Uri.EscapeDataString(returnUrl)}";
    }

    public static SignInProblem? Named(string name) =>
        Enum.GetValues<SignInProblem>().Where(problem => Name(problem) == name).Select(problem => (SignInProblem?)problem).FirstOrDefault();

#pragma warning disable CA1308 // an address is in lower case
    private static string Name(SignInProblem problem) => problem.ToString().ToLowerInvariant();
#pragma warning restore CA1308
}

/// <summary>A sign-in that the portal itself turns down, though the directory vouches for it.</summary>
public sealed class SignInRefusedException(SignInProblem problem, string? returnUrl) : Exception($"The portal turns the token down: {problem}.")
{
    public SignInProblem Problem => problem;

    /// <summary>Where the person was going; a handler that turns a token down loses it otherwise.</summary>
    public string? ReturnUrl => returnUrl;
}
