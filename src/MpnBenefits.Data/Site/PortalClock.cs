using Microsoft.EntityFrameworkCore;

namespace MpnBenefits.Data.Site;

/// <summary>
/// The clock that pages, jobs and audit ask, and the only source of the domain's days. In the demonstration it is
/// shifted by whole days against the system's and runs on; the shift lies in the database, so that every instance has it.
/// Cookies, tokens, limits and leases ask <see cref="TimeProvider"/> instead.
/// </summary>
public sealed class PortalClock(TimeProvider system)
{
    private volatile int shift;

    public DateTimeOffset Now => Instants.Cut(system.GetUtcNow().AddDays(shift));

    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>How many whole days the portal is ahead of the system; 0 outside the demonstration.</summary>
    public int Shift => shift;

    public DateOnly SystemToday => DateOnly.FromDateTime(system.GetUtcNow().UtcDateTime);

    /// <summary>Takes over the shift that another instance may have moved.</summary>
    public async Task RefreshAsync(BenefitsDb db, CancellationToken ct) =>
        shift = await db.ClockShifts.AsNoTracking().Select(row => (int?)row.Days).SingleOrDefaultAsync(ct) ?? 0;
}
