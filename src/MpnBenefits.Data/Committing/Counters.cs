using Microsoft.EntityFrameworkCore;

namespace MpnBenefits.Data.Committing;

public static class Counters
{
    /// <summary>
    /// The next number, taken by a conditional update outside the caller's transaction, so that nobody waits for it.
    /// </summary>
    public static async Task<long> NextAsync(this BenefitsDb db, string name, CancellationToken ct)
    {
        while (true)
        {
            var last = await db.Counters.AsNoTracking().Where(counter => counter.Name == name).Select(counter => (long?)counter.Last).SingleOrDefaultAsync(ct);
            var taken = 0;
            await db.GatedAsync(
                async () => taken = last is { } known
                    ? await db.Counters.Where(counter => counter.Name == name && counter.Last == known)
                        .ExecuteUpdateAsync(set => set.SetProperty(counter => counter.Last, known + 1), ct)
                    : await db.Database.ExecuteSqlAsync($"INSERT INTO Counters (Name, Last) VALUES ({name}, 1)", ct),
                ct);
            if (taken == 1)
            {
                return (last ?? 0) + 1;
            }
        }
    }
}
