using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Demo;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Demo;

/// <summary>The demonstration's mailbox: every letter the portal has sent, as whoever it went to would read it.</summary>
[AllowAnonymous]
[DemoOnly]
public sealed class LettersModel(BenefitsDb db) : PageModel
{
    private const int Shown = 50;

    public IReadOnlyList<DemoLetter> Letters { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) =>
        Letters = await db.DemoLetters.AsNoTracking().OrderByDescending(letter => letter.At).ThenByDescending(letter => letter.Id).Take(Shown).ToListAsync(ct);
}
