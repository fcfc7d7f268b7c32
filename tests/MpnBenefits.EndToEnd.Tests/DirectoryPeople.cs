using Microsoft.Data.Sqlite;
using MpnBenefits.TestIssuer;

namespace MpnBenefits.EndToEnd.Tests;

/// <summary>Makes the demonstration's people those of a directory, as if their company had joined from it.</summary>
internal static class DirectoryPeople
{
    public static void Known(Site site, params IEnumerable<(string Slug, Account Account)> people)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = site.Database, Pooling = false }.ToString());
        connection.Open();
        foreach (var (slug, account) in people)
        {
            using var command = connection.CreateCommand();
            command.CommandText = """
                INSERT OR IGNORE INTO CompanyTenants (Company, Tenant)
                SELECT Company, $tenant FROM Members WHERE Person = (SELECT Id FROM People WHERE DemoSlug = $slug);
                UPDATE People SET DirectoryTenant = $tenant, DirectoryObject = $object WHERE DemoSlug = $slug;
                """;
            command.Parameters.AddWithValue("$tenant", account.Tenant);
            command.Parameters.AddWithValue("$object", account.Object);
            command.Parameters.AddWithValue("$slug", slug);
            command.ExecuteNonQuery();
        }
    }
}
