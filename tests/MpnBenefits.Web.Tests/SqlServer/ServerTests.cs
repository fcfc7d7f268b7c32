using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data.Search;

namespace MpnBenefits.Web.Tests.SqlServer;

/// <summary>What only a server shows. All other tests of pages and data run on it as well when there is one.</summary>
public sealed class ServerTests(Portal portal) : IClassFixture<Portal>
{
    [SqlServerFact]
    public Task The_site_made_its_tables_there() => portal.WithDbAsync(async db =>
    {
        Assert.True(db.Database.IsSqlServer());
        Assert.Equal(db.Database.GetMigrations(), await db.Database.GetAppliedMigrationsAsync());
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    });

    [SqlServerFact]
    public async Task Words_are_compared_bit_by_bit()
    {
        var partner = await portal.Given.PartnerAsync("Zzé Œuvre");

        var words = await portal.WithDbAsync(db => db.SearchWords.Of(partner.Id)
            .Where(word => word.Kind == SubjectKind.Company && word.Word == "zze").Select(word => word.Word).ToListAsync());

        Assert.Empty(words);
    }
}
