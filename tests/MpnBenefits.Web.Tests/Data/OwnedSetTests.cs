using System.Reflection;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Domain;

namespace MpnBenefits.Web.Tests.Data;

public sealed class OwnedSetTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly MethodInfo Count = typeof(OwnedSetTests).GetMethod(nameof(CountAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static TheoryData<string> Sets => [.. typeof(BenefitsDb).GetProperties()
        .Where(property => property.PropertyType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(OwnedSet<>))
        .Select(property => property.Name)];

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task One_companys_rows_are_never_anothers(string set)
    {
        var (mine, theirs) = (await portal.Given.PartnerAsync(), await portal.Given.PartnerAsync());
        await mine.WithOneOfEverythingAsync();
        await theirs.WithOneOfEverythingAsync();

        var property = typeof(BenefitsDb).GetProperty(set)!;
        var (all, foreign) = await portal.WithDbAsync(db => (Task<(int, int)>)Count
            .MakeGenericMethod(property.PropertyType.GetGenericArguments()).Invoke(null, [property.GetValue(db), mine.Id])!);

        Assert.True(all > 0, $"{nameof(GivenPartner.WithOneOfEverythingAsync)} makes nothing for {set}.");
        Assert.Equal(0, foreign);
    }

    private static async Task<(int All, int Foreign)> CountAsync<T>(OwnedSet<T> set, CompanyId company)
        where T : class, ICompanyOwned
    {
        var rows = await set.Of(company).AsNoTracking().ToListAsync();
        return (rows.Count, rows.Count(row => row.Company != company));
    }
}
