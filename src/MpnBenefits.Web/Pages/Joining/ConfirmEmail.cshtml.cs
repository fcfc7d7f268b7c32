using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Joining;

/// <summary>
/// What the link of an e-mail proof leads to. Following it changes nothing, for programs follow links too; the button
/// does, and needs no sign-in.
/// </summary>
[AllowAnonymous]
public sealed class ConfirmEmailModel(ProveEmail proving, PortalClock clock, Words words) : PageModel
{
    public ShownEmailProof Shown { get; private set; } = null!;

    public string Code { get; private set; } = "";

    public bool Confirmed => Shown.Proof.ConfirmedOn is not null;

    /// <summary>Why it cannot be confirmed any more.</summary>
    public Refusal? Closed => Shown.Proof.IsOpen(clock.Today) ? null : new EmailProofOver(Shown.Proof.EndedOn ?? Shown.Proof.LastDay);

    public Task<IActionResult> OnGetAsync(string? code, CancellationToken ct) => ShowAsync(code, ct);

    public async Task<IActionResult> OnPostAsync(string? code, CancellationToken ct)
    {
        if (await ShowAsync(code, ct) is NotFoundResult nothing)
        {
            return nothing;
        }

        return (await proving.ConfirmAsync(Shown.Proof, ct)).Refused(out var why, out _)
            ? this.Refuse(words.For(why) + " " + words.NextStep(why))
            : RedirectToPage(new { code });
    }

    private async Task<IActionResult> ShowAsync(string? code, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(code) || await proving.FindAsync(code, ct) is not { } shown)
        {
            return NotFound();
        }

        (Shown, Code) = (shown, code);
        return Page();
    }
}
