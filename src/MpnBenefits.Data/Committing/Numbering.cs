using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using MpnBenefits.Domain;

namespace MpnBenefits.Data.Committing;

/// <summary>
/// Gives new rows of a series their numbers inside the committing transaction: whoever rolls back leaves no gap. Series are
/// taken in the order of their names and before anything else, so that two commits cannot wait for each other.
/// </summary>
internal static class Numbering
{
    public static bool Awaits(EntityEntry entry) => entry is { State: EntityState.Added, Entity: INumbered };

    public static async Task TakeAsync(BenefitsDb db, CancellationToken ct)
    {
        var added = db.ChangeTracker.Entries().Where(Awaits).Select(entry => (INumbered)entry.Entity).ToList();
        foreach (var series in added.GroupBy(one => one.Series).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var number = await MoveAsync(db, series.Key, series.Count(), ct);
            foreach (var one in series)
            {
                one.Take(++number);
            }
        }

        if (added.Count > 0)
        {
            db.ChangeTracker.DetectChanges();
        }
    }

    /// <summary>The last number before those taken. The update holds the row until the transaction ends.</summary>
    private static async Task<long> MoveAsync(BenefitsDb db, string series, int count, CancellationToken ct)
    {
        var moved = await db.Counters.Where(counter => counter.Name == series)
            .ExecuteUpdateAsync(set => set.SetProperty(counter => counter.Last, counter => counter.Last + count), ct);
        if (moved == 0)
        {
            await db.Database.ExecuteSqlAsync($"INSERT INTO Counters (Name, Last) VALUES ({series}, {(long)count})", ct);
            return 0;
        }

        return await db.Counters.AsNoTracking().Where(counter => counter.Name == series).Select(counter => counter.Last).SingleAsync(ct) - count;
    }
}
