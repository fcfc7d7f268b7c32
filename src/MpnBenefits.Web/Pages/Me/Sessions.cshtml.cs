using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Domain;
using MpnBenefits.Domain.SignIn;
using MpnBenefits.Web.Hosting;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Me;

/// <summary>Where one is signed in, and a way to end that: here, elsewhere, everywhere.</summary>
[Does(Deed.SeeOwnAccount)]
public sealed class SessionsModel(BenefitsDb db, CurrentPerson me, SessionDoor door, PortalSettings settings, TimeProvider system, Text<MeText> texts) : PageModel
{
    private const int Shown = 50;

    public IReadOnlyList<Session> Open { get; private set; } = [];

    public SessionPolicy Policy => settings.Sessions;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var oldest = system.GetUtcNow() - settings.Sessions.Lifetime;
        var rows = await db.Sessions.AsNoTracking().Where(one => one.Person == me.Id && one.StartedAt >= oldest && one.EndedAt == null)
            .OrderByDescending(one => one.StartedAt).Take(Shown).ToListAsync(ct);
        Open = [.. rows.Where(one => one.IsOpen(settings.Sessions, system.GetUtcNow())).OrderByDescending(one => one.Id == me.Session!.Id).ThenByDescending(one => one.SeenAt)];
    }

    public async Task<IActionResult> OnPostEndAsync(Guid session, CancellationToken ct)
    {
        if (await door.EndAsync(me.Id, new SessionId(session), ct) == 0)
        {
            return NotFound();
        }

        this.Note(texts["Sessions.Ended"]);
        return RedirectToPage();
    }

    /// <summary>This one ends too: whoever presses it may no longer trust any of them.</summary>
    public async Task<IActionResult> OnPostEverywhereAsync(CancellationToken ct)
    {
        await door.EndAsync(me.Id, null, ct);
        return RedirectToPage();
    }
}
