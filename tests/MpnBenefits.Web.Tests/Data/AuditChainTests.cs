using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data.Audit;
using MpnBenefits.Domain.Audit;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Web.Tests.Data;

public sealed class AuditChainTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task A_companys_history_is_whole()
    {
        var partner = await (await portal.Given.PartnerAsync()).WithOneOfEverythingAsync();
        await partner.ReviewedAsync();

        Assert.True((await partner.HistoryAsync()).Count > 8);
        Assert.Empty(await AuditWalk.FaultsAsync(portal, partner.Id.Value));
    }

    [Fact]
    public async Task The_operators_own_history_is_whole()
    {
        await portal.Given.StaffAsync(StaffRoles.Support);

        Assert.Empty(await AuditWalk.FaultsAsync(portal, AuditEntry.OperatorChain));
    }

    [Fact]
    public async Task The_history_of_every_demonstration_company_is_whole()
    {
        var chains = await portal.WithDbAsync(db => db.Members.ForPortal()
            .Join(db.People.Where(person => person.DemoSlug != null), member => member.Person, person => person.Id, (member, _) => member.Company)
            .Distinct().ToListAsync());

        Assert.Equal(7, chains.Count);
        foreach (var chain in chains)
        {
            Assert.Empty(await AuditWalk.FaultsAsync(portal, chain.Value));
        }
    }

    [Theory]
    [InlineData("UPDATE AuditEntries SET Facts = REPLACE(Facts, 'FR', 'FS') WHERE Chain = {0} AND Sequence = 1", "1 is not what was written")]
    [InlineData("UPDATE AuditEntries SET ActorId = 'nobody' WHERE Chain = {0} AND Sequence = 2", "2 is not what was written")]
    [InlineData("UPDATE AuditPersonals SET Facts = REPLACE(Facts, 'S', 'T') WHERE Chain = {0} AND Sequence = 1", "1 has other personal facts")]
    [InlineData("DELETE FROM AuditEntries WHERE Chain = {0} AND Sequence = 3", "4 follows 2")]
    [InlineData("DELETE FROM AuditEntries WHERE Chain = {0} AND Sequence = (SELECT MAX(Sequence) FROM AuditEntries WHERE Chain = {0})", "the chain ends at 5, its head says 6")]
    public async Task A_byte_changed_or_a_line_taken_out_is_found(string tampering, string fault)
    {
        var partner = await portal.Given.PartnerAsync();
        Assert.Empty(await AuditWalk.FaultsAsync(portal, partner.Id.Value));

        await portal.WithDbAsync(db => db.Database.ExecuteSqlRawAsync(tampering, partner.Id.Value));

        Assert.Contains(fault, await AuditWalk.FaultsAsync(portal, partner.Id.Value));
    }

    [Fact]
    public async Task Erasing_what_is_personal_leaves_the_chain_whole()
    {
        var partner = await portal.Given.PartnerAsync();

        var erased = await portal.WithDbAsync(db => db.AuditPersonals.Where(row => row.Chain == partner.Id.Value).ExecuteDeleteAsync());

        Assert.True(erased > 0);
        Assert.Empty(await AuditWalk.FaultsAsync(portal, partner.Id.Value));
    }

    [Fact]
    public async Task Names_and_free_text_stand_apart_from_the_line()
    {
        var partner = await portal.Given.PartnerAsync("Zwölf Boxkämpfer GmbH");

        var line = (await partner.HistoryAsync())[0];
        var personal = await portal.WithDbAsync(db => db.AuditPersonals.AsNoTracking().SingleAsync(row => row.Chain == partner.Id.Value && row.Sequence == 1));

        Assert.DoesNotContain("Zw", line.Facts, StringComparison.Ordinal);
        Assert.Equal(new CompanyEnrolled(partner.Id, partner.MpnId, "FR", partner.Name), EventJson.Read(line.What, line.Facts, personal.Facts));
    }
}
