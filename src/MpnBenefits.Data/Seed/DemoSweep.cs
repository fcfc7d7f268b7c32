using Microsoft.EntityFrameworkCore;
using MpnBenefits.Domain;

namespace MpnBenefits.Data.Seed;

/// <summary>Empties every table that belongs to companies, children first, in the order the model's keys demand.</summary>
internal static class DemoSweep
{
    public static async Task RunAsync(BenefitsDb db, CancellationToken ct)
    {
        // Payments under way go with their orders.
        foreach (var table in (IEnumerable<string>)["Attempts", "DemoCharges", .. ChildrenFirst(db)])
        {
#pragma warning disable EF1002 // the name comes from the model
            await db.GatedAsync(() => db.Database.ExecuteSqlRawAsync($"DELETE FROM {table}", ct), ct);
#pragma warning restore EF1002
        }
    }

    private static List<string> ChildrenFirst(BenefitsDb db)
    {
        var owned = db.Model.GetEntityTypes()
            .Where(type => type.ClrType.IsAssignableTo(typeof(ICompanyOwned)) || type.FindProperty("Company")?.ClrType == typeof(CompanyId))
            .ToList();
        var ordered = new List<string>();
        while (owned.Count > 0)
        {
            var free = owned.Where(type => !owned.Any(other => other != type && other.GetForeignKeys().Any(key => key.PrincipalEntityType == type))).ToList();
            ordered.AddRange(free.Select(type => type.GetTableName()!));
            owned.RemoveAll(free.Contains);
        }

        return ordered;
    }
}
