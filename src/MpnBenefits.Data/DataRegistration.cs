using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MpnBenefits.Data.Committing;
using MpnBenefits.Data.Site;

namespace MpnBenefits.Data;

/// <summary>Which database the site uses: SQL Server when it has a connection string, else SQLite.</summary>
public static class DataRegistration
{
    private const int CompatibilityLevel = 160;

    public static IServiceCollection AddPortalData(this IServiceCollection services, string? sqlServer, string sqlite)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<PortalClock>();
        services.AddSingleton(provider => new CommitTools(provider.GetRequiredService<PortalClock>()) { Patience = PatienceOf(new(sqlite)) });
        return sqlServer is not null
            ? services.AddDbContext<BenefitsDb, SqlServerBenefitsDb>(options => options.UsePortalSqlServer(sqlServer))
            : services.AddDbContext<BenefitsDb, SqliteBenefitsDb>(options => options.UsePortalSqlite(WithFolder(sqlite)));
    }

    public static TBuilder UsePortalSqlite<TBuilder>(this TBuilder options, string connection)
        where TBuilder : DbContextOptionsBuilder
    {
        var patient = new SqliteConnectionStringBuilder(connection)
        {
            ForeignKeys = true,
        };
        patient.DefaultTimeout = (int)PatienceOf(patient).TotalSeconds;
        options.UseSqlite(patient.ConnectionString, sqlite => sqlite.MigrationsHistoryTable("__EFMigrationsHistory"));
        return options;
    }

    public static TBuilder UsePortalSqlServer<TBuilder>(this TBuilder options, string connection)
        where TBuilder : DbContextOptionsBuilder
    {
        options.UseSqlServer(connection, server => server.UseCompatibilityLevel(CompatibilityLevel).EnableRetryOnFailure());
        return options;
    }

    /// <summary>A connection string that names a time-out means it.</summary>
    private static TimeSpan PatienceOf(SqliteConnectionStringBuilder connection) =>
        connection.ShouldSerialize("Default Timeout") ? TimeSpan.FromSeconds(connection.DefaultTimeout) : CommitTools.UsualPatience;

    /// <summary>A missing folder is made; the file itself is the migrations' business.</summary>
    private static string WithFolder(string connection)
    {
        var file = new SqliteConnectionStringBuilder(connection).DataSource;
        if (file is not (":memory:" or "") && Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        return connection;
    }
}
