using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using MpnBenefits.Data.Search;
using MpnBenefits.Domain;

namespace MpnBenefits.Data;

/// <summary>What holds for every table: versions, no cascades, and how company tables lie on disk.</summary>
internal static class ModelRules
{
    private const int Unbounded = -1;

    public static void Apply(ModelBuilder model, bool sqlServer)
    {
        foreach (var entity in model.Model.GetEntityTypes().ToList())
        {
            if (entity.ClrType.IsAssignableTo(typeof(Aggregate)))
            {
                entity.FindProperty(nameof(Aggregate.Version))!.IsConcurrencyToken = true;
                model.Entity(entity.ClrType).Ignore(nameof(Aggregate.Happened)).Ignore(nameof(Aggregate.AuditedUnder));
            }

            foreach (var key in entity.GetForeignKeys())
            {
                // Children leave with their parent in the program; the database is never asked to, for SQL Server
                // refuses two cascading paths to one table.
                key.DeleteBehavior = key.PrincipalToDependent is not null ? DeleteBehavior.ClientCascade : DeleteBehavior.ClientNoAction;
            }

            if (sqlServer && entity.ClrType.IsAssignableTo(typeof(ICompanyOwned)) && entity.FindProperty("Company") is { } company)
            {
                ClusterByCompany(model, entity, company);
            }
        }

        model.Entity<DataProtectionKey>().Property(key => key.Xml).HasMaxLength(Unbounded);
        if (sqlServer)
        {
            CompareWordsBinary(model);
        }
    }

    /// <summary>Words are compared bit by bit on both databases: folding has already made case and marks alike.</summary>
    private static void CompareWordsBinary(ModelBuilder model) =>
        model.Entity<SearchWord>().Property(word => word.Word).UseCollation("Latin1_General_100_BIN2");

    private static void ClusterByCompany(ModelBuilder model, IMutableEntityType entity, IMutableProperty company)
    {
        var key = entity.FindPrimaryKey()!.Properties.Select(property => property.Name).ToArray();
        model.Entity(entity.ClrType).HasKey(key).IsClustered(false);
        model.Entity(entity.ClrType).HasIndex([company.Name, .. key.Where(name => name != company.Name)]).IsUnique().IsClustered();
    }
}
