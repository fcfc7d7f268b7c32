using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Company;

/// <summary>Asks somebody into the company by letter. The link is shown once, in case the letter does not arrive.</summary>
[Does(Deed.InvitePeople)]
public sealed class InviteModel(InviteColleague invitations, CurrentPerson me, Words words, Text<CompanyText> texts) : PageModel
{
    public const string LinkKey = "InvitationLink";

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public List<PortalRoles> Roles { get; set; } = [];

    /// <summary>What the letter is written in; the page's own when nothing was chosen.</summary>
    [BindProperty]
    public string? LetterLanguage { get; set; } = Language.Current;

    public IReadOnlyList<PortalRoles> Choices { get; } =
        [.. Enum.GetValues<PortalRoles>().Where(role => role is not PortalRoles.None && Invitation.GivenBy(me.Roles).HasFlag(role))];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        ModelState.Remove(nameof(Roles));
        if (!EmailAddress.TryParse(Email, out var address))
        {
            return this.Refuse(texts["Invite.Email.Required"], nameof(Email));
        }

        var roles = Roles.Where(Enum.IsDefined).Aggregate(PortalRoles.None, (all, role) => all | role);
        if ((await invitations.RunAsync(address.Value, roles, Language.IsKnown(LetterLanguage) ? LetterLanguage! : Language.Current, ct)).Refused(out var why, out var sent))
        {
            return this.Refuse(words.For(why), nameof(Email));
        }

        TempData[LinkKey] = sent.Link;
        this.Note(texts["Invite.Done", address.Value.Value, sent.Invitation.LastDay]);
        return RedirectToPage("People");
    }
}
