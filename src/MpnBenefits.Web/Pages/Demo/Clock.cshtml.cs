using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Seed;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain.Memberships;
using MpnBenefits.Web.Programme;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Demo;

/// <summary>Moves the portal's date, for everybody, so that a window can be watched as it opens and closes.</summary>
[Does(Deed.MoveDemoClock)]
[DemoOnly]
public sealed class ClockModel(BenefitsDb db, PortalClock clock, CurrentPerson me, ProgrammeLibrary programme, Text<DemoText> texts) : PageModel
{
    private static readonly DateOnly Earliest = new(2000, 1, 1);
    private static readonly DateOnly Latest = new(2099, 12, 31);

    public DateOnly Today => clock.Today;

    public IReadOnlyList<ClockJump> Jumps { get; private set; } = [];

    /// <summary>Starting over takes everything away, so it is asked about once.</summary>
    public bool AsksToStartOver { get; private set; }

    public Task OnGetAsync(string? over, CancellationToken ct)
    {
        AsksToStartOver = over == "ask";
        return ShowAsync(ct);
    }

    public async Task<IActionResult> OnPostMoveAsync(string? to, CancellationToken ct)
    {
        if (!DateOnly.TryParseExact(to, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day < Earliest || day > Latest)
        {
            await ShowAsync(ct);
            return this.Refuse(texts["Clock.Bad"], "to");
        }

        await db.InUnitAsync(async () =>
        {
            var shift = await db.ClockShifts.SingleAsync(ct);
            shift.MoveTo(day.DayNumber - clock.SystemToday.DayNumber, day);
            await db.CommitAsync(me.Actor, ct);
            return true;
        });
        await clock.RefreshAsync(db, ct);
        this.Note(texts["Clock.Moved", day]);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostStartOverAsync(CancellationToken ct)
    {
        await DemoPartners.StartOverAsync(db, clock.Today, ct);
        this.Note(texts["Clock.StartedOver", clock.Today]);
        return RedirectToPage();
    }

    /// <summary>A day back and on, and the days of one's own company's next window.</summary>
    private async Task ShowAsync(CancellationToken ct)
    {
        var jumps = new List<ClockJump> { new("Back", Today.AddDays(-1)), new("On", Today.AddDays(1)) };
        var next = me.Member is null ? null : await db.Memberships.Of(me.Company).AsNoTracking().OrderBy(membership => membership.Anniversary).FirstOrDefaultAsync(ct);
        if (next is not null)
        {
            var window = MembershipStanding.Of(next, programme.InForce.Catalogue.Renewal, Today).Window;
            jumps.AddRange([new("Opens", window.FirstDay), new("LastDay", window.LastDay), new("After", window.LostFrom)]);
        }

        Jumps = jumps;
    }
}

/// <summary>A day to jump to, by the name of its button.</summary>
public sealed record ClockJump(string Key, DateOnly Day);
