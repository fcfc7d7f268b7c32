using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Joining;

/// <summary>
/// What an invitation's link leads to. The secret stands in the query, which no log keeps; reading the page needs no
/// sign-in, accepting does.
/// </summary>
[AllowAnonymous]
public sealed class InvitationModel(AcceptInvitation invitations, CurrentPerson me, PortalClock clock, Words words, Text<JoiningText> texts) : PageModel
{
    public const string Path = "/invitation";

    public ShownInvitation Shown { get; private set; } = null!;

    public string Code { get; private set; } = "";

    /// <summary>Why it cannot be accepted any more.</summary>
    public Refusal? Closed { get; private set; }

    /// <summary>Who would accept: the person signed in, or the visitor.</summary>
    public string? Accepting => me.Person?.Email.Value ?? me.Visitor?.Email.Value;

    public bool IsForAnother => Accepting is { } address && !string.Equals(address, Shown.Invitation.Email.Value, StringComparison.OrdinalIgnoreCase);

    public string SignInHref => $"/sign-in?returnUrl={Uri.EscapeDataString($"{Path}?code={Uri.EscapeDataString(Code)}")}";

    public Task<IActionResult> OnGetAsync(string? code, CancellationToken ct) => ShowAsync(code, ct);

    public async Task<IActionResult> OnPostAsync(string? code, CancellationToken ct)
    {
        if (await ShowAsync(code, ct) is NotFoundResult nothing)
        {
            return nothing;
        }

        if (Accepting is null)
        {
            return Redirect(SignInHref);
        }

        if ((await invitations.RunAsync(Code, ct)).Refused(out var why, out var accepted))
        {
            return this.Refuse(words.For(why));
        }

        if (accepted.Principal is { } principal)
        {
            await HttpContext.SignInAsync(principal);
        }

        this.Note(texts["Invitation.Done", Shown.Company]);
        return Redirect("/");
    }

    private async Task<IActionResult> ShowAsync(string? code, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(code) || await invitations.FindAsync(code, ct) is not { } shown)
        {
            return NotFound();
        }

        (Shown, Code) = (shown, code);
        Closed = shown.Invitation.On(clock.Today) switch
        {
            InvitationState.Open => null,
            InvitationState.Expired and var state => new InvitationNotOpen(state, shown.Invitation.LastDay),
            var state => new InvitationNotOpen(state, shown.Invitation.EndedOn!.Value),
        };
        return Page();
    }
}
