using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Committing;
using MpnBenefits.Data.Site;

namespace MpnBenefits.Web.Tests.Data;

/// <summary>The model of both databases, without either.</summary>
internal static class Offline
{
    public static SqlServerBenefitsDb SqlServer(Action<DbContextOptionsBuilder>? more = null)
    {
        var options = new DbContextOptionsBuilder<SqlServerBenefitsDb>().UsePortalSqlServer("Server=none");
        more?.Invoke(options);
        return new(options.Options, Tools());
    }

    public static Pair Both() =>
        new(new SqliteBenefitsDb(new DbContextOptionsBuilder<SqliteBenefitsDb>().UsePortalSqlite("Data Source=none.db").Options, Tools()), SqlServer());

    private static CommitTools Tools() => new(new PortalClock(TimeProvider.System));
}

internal sealed record Pair(BenefitsDb Sqlite, BenefitsDb Server) : IDisposable
{
    public void Dispose()
    {
        Sqlite.Dispose();
        Server.Dispose();
    }
}
