using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages;

/// <summary>Keeps the choice of language, for the browser and for the person, and stays on the page.</summary>
[AllowAnonymous]
public sealed class LanguageModel(BenefitsDb db, CurrentPerson me, CookieNames cookies) : PageModel
{
    public IActionResult OnGet() => Redirect("/");

    public async Task<IActionResult> OnPostAsync(string? to, string? returnUrl, CancellationToken ct)
    {
        if (!Language.IsKnown(to))
        {
            return BadRequest();
        }

        LanguageCookie.Keep(Response, cookies, to!);
        if (me.IsSignedIn)
        {
            await db.InUnitAsync(async () =>
            {
                var person = await db.People.SingleAsync(one => one.Id == me.Id, ct);
                person.Choose(to!);
                await db.CommitAsync(me.Actor, ct);
                return true;
            });
        }

        return LocalRedirect(this.Local(returnUrl));
    }
}
