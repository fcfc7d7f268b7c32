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

        var connection = db.Database.GetConnectionString()!;
        await using var mine = await TakeAsync(new SqliteConnectionStringBuilder(connection).DataSource + ".migrating", ct);
        await ForgetKilledAsync(connection, ct);
        await db.Database.MigrateAsync(ct);
    }

    /// <summary>Nobody else holds the file, so a row that is there belongs to nobody. SQLite's own business, and no query of the model.</summary>
    private static async Task ForgetKilledAsync(string text, CancellationToken ct)
    {
        await using var connection = new SqliteConnection(text);
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM sqlite_master WHERE name = '__EFMigrationsLock'";
        if (await command.ExecuteScalarAsync(ct) is long and > 0)
        {
            command.CommandText = "DELETE FROM __EFMigrationsLock";
            await command.ExecuteNonQueryAsync(ct);
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
