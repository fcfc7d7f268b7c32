using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace MpnBenefits.Web.Tests;

/// <summary>
/// A database for one test class: a fresh copy of one file that was migrated, given the programme and the demonstration
/// once. With <c>TEST_SQLSERVER</c> all classes share one database on that server instead.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    public const string ServerVariable = "TEST_SQLSERVER";
    public const string NameVariable = "TEST_SQLSERVER_DATABASE";

    private static readonly string Folder = Directory.CreateTempSubdirectory("mpn-tests-").FullName;
    private static readonly Lazy<Task<TestDatabase>> Template = new(MakeTemplateAsync);
    private static int copies;

    static TestDatabase() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Clean();

    private TestDatabase(string setting, string connectionString) => (Setting, ConnectionString) = (setting, connectionString);

    public static string? Server => Environment.GetEnvironmentVariable(ServerVariable) is { Length: > 0 } server ? server : null;

    public string Setting { get; }

    public string ConnectionString { get; }

    public static async Task<TestDatabase> TakeAsync()
    {
        var template = await Template.Value;
        if (Server is not null)
        {
            return template;
        }

        var copy = File("class-" + Interlocked.Increment(ref copies));
        System.IO.File.Copy(new SqliteConnectionStringBuilder(template.ConnectionString).DataSource, new SqliteConnectionStringBuilder(copy.ConnectionString).DataSource);
        return copy;
    }

    public TestDatabase With(string extra) => extra.Length == 0 ? this : new(Setting, $"{ConnectionString};{extra}");

    public ValueTask DisposeAsync()
    {
        if (Server is null)
        {
            using var connection = new SqliteConnection(ConnectionString);
            SqliteConnection.ClearPool(connection);
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>An empty SQLite file that nobody has migrated.</summary>
    public static TestDatabase File(string name) => new("ConnectionStrings:Sqlite", $"Data Source={Path.Combine(Folder, name + ".db")}");

    private static async Task<TestDatabase> MakeTemplateAsync()
    {
        var database = Server is { } server ? await OnServerAsync(server) : File("template");
        await using (var host = new PortalHost(database, new Portal().Clock, new Dictionary<string, string?>()))
        {
            _ = host.Server;
        }

        if (Server is null)
        {
            SqliteConnection.ClearAllPools();
            await using var connection = new SqliteConnection(database.ConnectionString + ";Pooling=False");
            await connection.OpenAsync();
            await using var checkpoint = connection.CreateCommand();
            checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await checkpoint.ExecuteNonQueryAsync();
        }

        return database;
    }

    private static async Task<TestDatabase> OnServerAsync(string server)
    {
        var name = Environment.GetEnvironmentVariable(NameVariable);
        if (string.IsNullOrEmpty(name))
        {
            name = "mpn_test_" + Guid.NewGuid().ToString("N");
            await OnServerAsync(server, $"CREATE DATABASE [{name}]");
            AppDomain.CurrentDomain.ProcessExit += (_, _) =>
            {
                SqlConnection.ClearAllPools();
                OnServerAsync(server, $"DROP DATABASE [{name}]").GetAwaiter().GetResult();
            };
        }

        return new("ConnectionStrings:SqlServer", new SqlConnectionStringBuilder(server) { InitialCatalog = name }.ConnectionString);
    }

    private static async Task OnServerAsync(string server, string sql)
    {
        await using var connection = new SqlConnection(server);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the name is our own
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private static void Clean()
    {
        try
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(Folder, recursive: true);
        }
        catch (IOException)
        {
            // A file still held is the system's to sweep.
        }
    }
}

/// <summary>A test that says something only a SQL Server can show; skipped, and so reported, without one.</summary>
public sealed class SqlServerFactAttribute : FactAttribute
{
    public SqlServerFactAttribute() => Skip = TestDatabase.Server is null ? $"Needs a server: set {TestDatabase.ServerVariable}." : null;
}

/// <summary>A test of SQLite itself, or one that changes what all classes share on a server; skipped, and so reported, there.</summary>
public sealed class SqliteFactAttribute : FactAttribute
{
    public SqliteFactAttribute() => Skip = TestDatabase.Server is null ? null : "Needs a SQLite file of its own.";
}
