using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using MpnBenefits.Data.Committing;
using MpnBenefits.Data.Site;

namespace MpnBenefits.Data;

/// <summary>How the migration script makes the model without a site and without a server.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteBenefitsDb>
{
    public SqliteBenefitsDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteBenefitsDb>().UsePortalSqlite("Data Source=design.db").Options, Design.Tools());
}

internal sealed class SqlServerDesign : IDesignTimeDbContextFactory<SqlServerBenefitsDb>
{
    public SqlServerBenefitsDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerBenefitsDb>().UsePortalSqlServer("Server=none").Options, Design.Tools());
}

internal static class Design
{
    public static CommitTools Tools() => new(new PortalClock(TimeProvider.System));
}
