using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using MpnBenefits.Data;

namespace MpnBenefits.Web.Tests.Data;

public sealed class ModelTests
{
    [Fact]
    public void The_migrations_of_both_databases_are_up_to_date()
    {
        using var both = Offline.Both();
        var (sqlite, server) = both;

        Assert.False(sqlite.Database.HasPendingModelChanges(), "Run src/MpnBenefits.Data/add-migration.sh: the SQLite set is behind the model.");
        Assert.False(server.Database.HasPendingModelChanges(), "Run src/MpnBenefits.Data/add-migration.sh: the SQL Server set is behind the model.");
    }

    [Fact]
    public void Both_sets_tell_the_same_story()
    {
        using var both = Offline.Both();
        var (sqlite, server) = both;

        Assert.NotEmpty(sqlite.Database.GetMigrations());
        Assert.Equal(Names(sqlite), Names(server));

        static IEnumerable<string> Names(BenefitsDb db) => db.Database.GetMigrations().Select(migration => migration[(migration.IndexOf('_') + 1)..]);
    }

    [Fact]
    public void SQL_Server_is_never_asked_to_cascade() => Assert.Empty(ModelFaults.Cascades(Server()));

    [Fact]
    public void Every_key_of_an_index_fits() => Assert.Empty(ModelFaults.KeysTooLong(Server()));

    [Fact]
    public void Every_filter_writes_its_columns_as_both_databases_read_them() => Assert.Empty(ModelFaults.UnreadableFilters(Server()));

    [Fact]
    public void Company_rows_lie_together_on_SQL_Server()
    {
        var scattered = Server().GetEntityTypes()
            .Where(type => type.ClrType.IsAssignableTo(typeof(Domain.ICompanyOwned)) && type.FindProperty("Company") is not null)
            .Where(type => !type.GetIndexes().Any(index => index.IsClustered() == true && index.Properties[0].Name == "Company"));

        Assert.Empty(scattered.Select(type => type.DisplayName()));
    }

    [Fact]
    public void Planted_faults_of_a_model_are_found()
    {
        using var planted = new PlantedDb();
        var model = planted.GetService<IDesignTimeModel>().Model;

        Assert.Equal(2, ModelFaults.Cascades(model).Count(fault => fault.StartsWith("Leaf", StringComparison.Ordinal)));
        Assert.Contains("Trunk.Name has no end", ModelFaults.KeysTooLong(model));
        Assert.Contains("Left.Long, Left.Longer: 2000 bytes, more than 1700", ModelFaults.KeysTooLong(model));
        Assert.Contains("Right: Name IS NOT NULL", ModelFaults.UnreadableFilters(model));
    }

    private static IModel Server()
    {
        using var server = Offline.SqlServer();
        return server.GetService<IDesignTimeModel>().Model;
    }

    /// <summary>Two ways down to one table, an index on text without end, keys that are too long, a filter without brackets.</summary>
    private sealed class PlantedDb : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlServer("Server=none");

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Trunk>(trunk =>
            {
                trunk.Property(one => one.Name).HasColumnType("nvarchar(max)");
                trunk.HasIndex(one => one.Name);
            });
            modelBuilder.Entity<Left>(left =>
            {
                left.HasOne<Trunk>().WithMany().HasForeignKey(one => one.TrunkId).OnDelete(DeleteBehavior.Cascade);
                left.Property(one => one.Long).HasMaxLength(500);
                left.Property(one => one.Longer).HasMaxLength(500);
                left.HasIndex(one => new { one.Long, one.Longer });
            });
            modelBuilder.Entity<Right>(right =>
            {
                right.HasOne<Trunk>().WithMany().HasForeignKey(one => one.TrunkId).OnDelete(DeleteBehavior.Cascade);
                right.Property(one => one.Name).HasMaxLength(50);
                right.HasIndex(one => one.Name).HasFilter("Name IS NOT NULL");
            });
            modelBuilder.Entity<Leaf>(leaf =>
            {
                leaf.HasOne<Left>().WithMany().HasForeignKey(one => one.LeftId).OnDelete(DeleteBehavior.Cascade);
                leaf.HasOne<Right>().WithMany().HasForeignKey(one => one.RightId).OnDelete(DeleteBehavior.Cascade);
            });
        }

        private sealed record Trunk(int Id, string Name);

        private sealed record Left(int Id, int TrunkId, string Long, string Longer);

        private sealed record Right(int Id, int TrunkId, string Name);

        private sealed record Leaf(int Id, int LeftId, int RightId);
    }
}
