using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.SigningIn;

/// <summary>Why nobody was signed in, what to do about it, and the way to try again.</summary>
[AllowAnonymous]
public sealed partial class ProblemModel : PageModel
{
    public SignInProblem Problem { get; private set; }

    /// <summary>What the log calls it; anything that does not look like the server's own is not repeated.</summary>
    public string? Reference { get; private set; }

    public string Again { get; private set; } = "";

    public IActionResult OnGet(string kind, string? reference, string? returnUrl)
    {
        if (SignInProblems.Named(kind) is not { } problem)
        {
            return NotFound();
        }

        Problem = problem;
        Reference = reference is not null && OfTheServer().IsMatch(reference) ? reference : null;

        // Another account may be the cure, so the directory asks which.
        Again = $"/sign-in?choose=true&returnUrl={Uri.EscapeDataString(this.Local(returnUrl))}";
        Response.StatusCode = problem.Status();
        Response.Headers.CacheControl = "no-store";
        return Page();
    }

    [GeneratedRegex("^[0-9A-Z]{13}(:[0-9A-F]{8})?$")]
    private static partial Regex OfTheServer();
}
