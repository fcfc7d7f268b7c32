using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Seed;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain.Audit;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Programme;

namespace MpnBenefits.Web.Hosting;

/// <summary>What must be true before the first request: tables, catalogue, demonstration, and no charge left in the air.</summary>
public static class Preparation
{
    public static async Task PrepareAsync(this IServiceProvider services, PortalSettings settings, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BenefitsDb>();
        var clock = scope.ServiceProvider.GetRequiredService<PortalClock>();
        await db.UpAsync(ct);
        await KnownProgramme.LoadAsync(db, ct);
        if (settings.Demo)
        {
            await SetClockAsync(db, clock, settings.Today, ct);
            await DemoPartners.LoadAsync(db, clock.Today, ct);
        }

        await scope.ServiceProvider.GetRequiredService<ProgrammeLibrary>().LoadAsync(db, ct);
        await scope.ServiceProvider.GetRequiredService<SettleCharge>().AllUnansweredAsync(ct);
        await scope.ServiceProvider.GetRequiredService<SettleRefund>().AllGrantedAsync(ct);
        await scope.ServiceProvider.GetRequiredService<IssueInvoice>().AllMissingAsync(ct);
    }

    /// <summary>The day that was set wins at each start; without one, a move of the clock lasts until the site is started anew.</summary>
    private static async Task SetClockAsync(BenefitsDb db, PortalClock clock, DateOnly? today, CancellationToken ct)
    {
        var shift = await db.ClockShifts.SingleOrDefaultAsync(ct);
        if (shift is null)
        {
            db.Add(shift = new ClockShift());
        }

        var day = today ?? clock.SystemToday;
        shift.MoveTo(day.DayNumber - clock.SystemToday.DayNumber, day);
        await db.CommitAsync(Actor.System("start"), ct);
        await clock.RefreshAsync(db, ct);
    }
}
