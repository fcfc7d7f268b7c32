using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace MpnBenefits.Data.Committing;

/// <summary>
/// Somebody else was first, or the database was busy: whatever the database calls it. The unit is tried again from
/// loading, and what is then loaded decides.
/// </summary>
public sealed class ConflictException(Exception cause, bool busy) : Exception("The commit lost a race.", cause)
{
    /// <summary>True when nothing was contradicted, only nobody could be served in time.</summary>
    public bool Busy { get; } = busy;

    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteConstraint = 19;
    private const int SqliteForeignKey = 787;
    private const int SqliteNotNull = 1299;
    private const int SqliteCheck = 275;

    internal static ConflictException? From(Exception exception) => exception switch
    {
        DbUpdateConcurrencyException => new(exception, busy: false),
        DbUpdateException { InnerException: { } inner } => From(inner),
        SqliteException { SqliteErrorCode: SqliteBusy or SqliteLocked } => new(exception, busy: true),
        SqliteException { SqliteErrorCode: SqliteConstraint, SqliteExtendedErrorCode: not (SqliteForeignKey or SqliteNotNull or SqliteCheck) } => new(exception, busy: false),
        SqlException { Number: 2601 or 2627 or 3960 } => new(exception, busy: false),
        SqlException { Number: 1205 or 1222 } => new(exception, busy: true),
        _ => null,
    };
}
