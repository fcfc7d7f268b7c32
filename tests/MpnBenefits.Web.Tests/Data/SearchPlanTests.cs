using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using MpnBenefits.Data;
using MpnBenefits.Data.Committing;
using MpnBenefits.Data.Search;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Web.Tests.Data;

public sealed class SearchPlanTests(Portal portal) : IClassFixture<Portal>
{
    [SqliteFact]
    public async Task No_search_reads_a_whole_table()
    {
        var plans = new Plans();
        await using var db = new SqliteBenefitsDb(
            new DbContextOptionsBuilder<SqliteBenefitsDb>().UsePortalSqlite(portal.ConnectionString).AddInterceptors(plans).Options,
            portal.Services.GetRequiredService<CommitTools>());
        var support = await db.People.SingleAsync(person => person.DemoSlug == "support");

        await db.FindAsync(StaffAccess.Of(support)!, "contoso lyon", CancellationToken.None);
        await db.FindAsync(StaffAccess.Of(support)!, "con", CancellationToken.None);

        Assert.Equal(4, plans.Found.Count);
        Assert.All(plans.Found, plan =>
        {
            Assert.Contains("INDEX IX_SearchWords_Word_Subject (Word>? AND Word<?)", plan, StringComparison.Ordinal);
            Assert.DoesNotContain("SCAN SearchWords", plan, StringComparison.Ordinal);
        });
    }

    /// <summary>Asks the database how it would read, before each statement on the words.</summary>
    private sealed class Plans : DbCommandInterceptor
    {
        public List<string> Found { get; } = [];

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (command.CommandText.Contains("SearchWords", StringComparison.Ordinal))
            {
                var sql = command.CommandText;
#pragma warning disable CA2100 // the statement is the site's own
                command.CommandText = "EXPLAIN QUERY PLAN " + sql;
                var lines = new List<string>();
                await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
                {
                    while (await reader.ReadAsync(cancellationToken))
                    {
                        lines.Add(reader.GetString(3));
                    }
                }

                command.CommandText = sql;
#pragma warning restore CA2100
                Found.Add(string.Join('\n', lines));
            }

            return result;
        }
    }
}
