using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Joining;

/// <summary>A company nobody knew enrols itself, by somebody of its directory, who becomes its first admin.</summary>
[AllowAnonymous]
public sealed class EnrollModel(CurrentPerson me, EnrollCompany enrolment, IValidator<EnrollForm> rules, Words words, Text<JoiningText> texts) : PageModel
{
    [BindProperty]
    public EnrollForm Input { get; set; } = new();

    public IActionResult OnGet()
    {
        if (Elsewhere() is { } elsewhere)
        {
            return elsewhere;
        }

        var names = me.Visitor!.Name.Split(' ', 2, StringSplitOptions.TrimEntries);
        Input = new()
        {
            ContactFirstName = names[0],
            ContactLastName = names.Length > 1 ? names[1] : "",
            ContactEmail = me.Visitor.Email.Value,
            Country = RegionInfo.CurrentRegion.TwoLetterISORegionName is { Length: 2 } region && CultureInfo.CurrentCulture.Name.Contains('-', StringComparison.Ordinal) ? region : null,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Elsewhere() is { } elsewhere)
        {
            return elsewhere;
        }

        if (!this.Accepts(Input, rules))
        {
            return Page();
        }

        if ((await enrolment.RunAsync(me.Visitor!, Input.Begin(), ct)).Refused(out var why, out var principal))
        {
            return this.Refuse(words.For(why));
        }

        await HttpContext.SignInAsync(principal);
        this.Note(texts["Enroll.Done", Input.LegalName!.Trim()]);
        return Redirect("/");
    }

    /// <summary>Where those belong who have nothing to enrol.</summary>
    private RedirectResult? Elsewhere() =>
        me.IsSignedIn ? Redirect("/") :
        me.Visitor is not { } visitor ? Redirect("/sign-in") :
        visitor.Guest ? Redirect(DirectorySignIn.WelcomePath) :
        null;
}
