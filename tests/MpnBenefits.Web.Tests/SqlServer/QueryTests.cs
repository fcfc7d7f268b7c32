using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data.Search;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Tests.Data;

namespace MpnBenefits.Web.Tests.SqlServer;

/// <summary>
/// Runs after all other tests and binds what they made the site ask: each query translated for SQL Server, each text
/// written by hand, all as procedures over the tables.
/// </summary>
[Collection(AtTheEnd.Name)]
public sealed class QueryTests(Portal portal) : IClassFixture<Portal>
{
    private const int Fewest = 25;

    [Fact]
    public async Task Everything_the_site_asks_is_understood_by_SQL_Server()
    {
        await AskAsync();
        using var translator = new SqlServerTranslator();
        using var db = Offline.SqlServer();
        var procedures = QueryCatch.Queries.SelectMany((query, number) => translator.Procedures(query, $"Query{number}"))
            .Concat(QueryCatch.HandWritten.Select((sql, number) => SqlServerTranslator.HandWritten(sql, $"Text{number}")))
            .ToList();

        Assert.True(procedures.Count >= Fewest, $"Only {procedures.Count} statements were caught.");
        Assert.Empty(Scripts.ModelFaults(db.Database.GenerateCreateScript(), procedures));
    }

    [Fact]
    public void A_misspelt_column_of_a_query_would_be_found()
    {
        using var misspelt = new Misspelt();
        using var db = Offline.SqlServer();

        var faults = Scripts.ModelFaults(
            db.Database.GenerateCreateScript(),
            "CREATE PROCEDURE [dbo].[Planted] AS\n" + misspelt.Set<Row>().Where(row => row.Anniversry == 3).ToQueryString());

        Assert.Contains(faults, fault => fault.Contains("Anniversry", StringComparison.Ordinal));
    }

    /// <summary>What the site does most, so that this test says something when it runs alone.</summary>
    private async Task AskAsync()
    {
        var partner = await (await portal.Given.PartnerAsync()).WithOneOfEverythingAsync();
        await portal.OpenAsync("/", partner.MpnAdmin);
        await portal.OpenAsync("/demo/sign-in");
        await portal.OpenAsync("/orders?before=2021-000009", partner.MpnAdmin);
        await portal.WithDbAsync(async db =>
        {
            var support = await db.People.SingleAsync(person => person.DemoSlug == "support");
            await db.FindAsync(StaffAccess.Of(support)!, "contoso lyon", CancellationToken.None);
        });
    }

    private sealed class Misspelt : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlServer("Server=none");

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Row>().ToTable("Memberships");
    }

    private sealed record Row(Guid Id, int Anniversry);
}

/// <summary>Collections that do not run beside others run after them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AtTheEnd
{
    public const string Name = "at the end";
}
