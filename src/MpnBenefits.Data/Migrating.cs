using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace MpnBenefits.Data;

/// <summary>
/// Brings the tables up to date. On SQLite the lock of a migration is a row, which a killed process leaves behind and
/// every later start would wait for; a lock of the system on a file beside the database says who is really at it.
/// </summary>
public static class Migrating
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public static async Task UpAsync(this BenefitsDb db, CancellationToken ct)
    {
        if (!db.Database.IsSqlite())
        {
            await db.Database.MigrateAsync(ct);
            return;
        }

        var file = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        await using var mine = await TakeAsync(file + ".migrating", ct);
        await ForgetKilledAsync(db, ct);
        await db.Database.MigrateAsync(ct);
    }

    /// <summary>Nobody else holds the file, so a row that is there belongs to nobody.</summary>
    private static async Task ForgetKilledAsync(BenefitsDb db, CancellationToken ct)
    {
        var left = await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(ct);
        if (left > 0)
        {
            await db.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock", ct);
        }
    }

    /// <summary>Held until disposed, or until the process ends, however it ends.</summary>
    private static async Task<FileStream> TakeAsync(string path, CancellationToken ct)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException)
            {
                await Task.Delay(Pause, ct);
            }
        }
    }
}
