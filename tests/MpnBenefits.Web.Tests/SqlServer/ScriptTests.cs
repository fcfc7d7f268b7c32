using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using MpnBenefits.Web.Tests.Data;

namespace MpnBenefits.Web.Tests.SqlServer;

public sealed class ScriptTests
{
    [Fact]
    public void The_migration_script_parses_with_everything_it_executes()
    {
        using var db = Offline.SqlServer();
        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        Assert.Empty(Scripts.ParseFaults(script));
        Assert.Contains(Scripts.ExecutedIn(script), text => text.Contains("CREATE UNIQUE INDEX", StringComparison.Ordinal));
    }

    [Fact]
    public void The_tables_hold_together()
    {
        using var db = Offline.SqlServer();

        Assert.Empty(Scripts.ModelFaults(db.Database.GenerateCreateScript()));
    }

    [Theory]
    [InlineData("SELECT [m].[Anniversry] FROM [Memberships] AS [m]", "SQL71501")]
    [InlineData("SELECT [m].[Id] FROM [Membership] AS [m]", "SQL71502")]
    [InlineData("UPDATE [Orders] SET [PaidOm] = NULL", "SQL71501")]
    [InlineData("SELECT FROM [Memberships]", "46")]
    public void A_planted_fault_of_a_query_is_found(string sql, string code)
    {
        using var db = Offline.SqlServer();

        var faults = Scripts.ModelFaults(db.Database.GenerateCreateScript(), $"CREATE PROCEDURE [dbo].[Planted] AS\n{sql}");

        Assert.Contains(faults, fault => fault.StartsWith(code, StringComparison.Ordinal));
    }

    [Fact]
    public void A_planted_fault_of_a_migration_is_found()
    {
        Assert.NotEmpty(Scripts.ParseFaults("IF 1 = 1 BEGIN EXEC(N'CREATE INDEX [A] ON [B] ([C') END"));
        Assert.NotEmpty(Scripts.ModelFaults("CREATE TABLE [A] ([Id] int NOT NULL);\nGO\nCREATE INDEX [I] ON [A] ([Idd]);"));
    }
}
