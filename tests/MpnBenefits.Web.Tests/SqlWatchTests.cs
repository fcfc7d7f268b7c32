using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MpnBenefits.Data;

namespace MpnBenefits.Web.Tests;

public sealed class SqlWatchTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task A_way_to_another_companys_rows_is_found()
    {
        var partner = await portal.Given.PartnerAsync();

        await AsAsync(partner, db => db.Memberships.Of(partner.Id).ToListAsync());
        Assert.Empty(portal.Sql.TakeTrespasses());
        await AsAsync(partner, db => db.Memberships.ForPortal().ToListAsync());
        Assert.Contains("read Memberships", Assert.Single(portal.Sql.TakeTrespasses()), StringComparison.Ordinal);
        await AsAsync(partner, db => db.Audit.Where(line => line.Chain == Guid.Empty).ToListAsync());
        Assert.Contains("read AuditEntries", Assert.Single(portal.Sql.TakeTrespasses()), StringComparison.Ordinal);
        await AsAsync(partner, db => db.Prices.ToListAsync());
        Assert.Empty(portal.Sql.TakeTrespasses());
    }

    /// <summary>Asks as a page would, in a request of somebody of the company.</summary>
    private async Task AsAsync<T>(GivenPartner partner, Func<BenefitsDb, Task<T>> ask)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var accessor = portal.Services.GetRequiredService<IHttpContextAccessor>();
        accessor.HttpContext = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        await portal.SignInAsync(scope.ServiceProvider, partner.Viewer);
        await ask(scope.ServiceProvider.GetRequiredService<BenefitsDb>());
        accessor.HttpContext = null;
    }
}
