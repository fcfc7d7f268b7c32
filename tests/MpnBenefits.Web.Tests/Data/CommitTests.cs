using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Audit;
using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Web.Tests.Data;

public sealed class CommitTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly Actor Test = Actor.System("test");

    [Fact]
    public async Task A_change_of_the_root_raises_its_version()
    {
        var partner = await portal.Given.PartnerAsync();
        var before = await VersionAsync(partner);

        await partner.VerifiedAsAsync(Verification.Rejected(portal.Today, "document-too-old"));

        Assert.Equal(before + 1, await VersionAsync(partner));
    }

    [Fact]
    public async Task A_row_the_root_owns_raises_its_version_when_added()
    {
        var partner = await portal.Given.PartnerAsync();
        var before = await VersionAsync(partner);

        await partner.ReviewedAsync();
        await partner.ChangeAsync(company => company.AddLocation(Given.NewMpnId(), "Bordeaux", "Bordeaux"));
        await partner.ChangeAsync(company => company.AddDomain("Example.org"));

        Assert.Equal(before + 3, await VersionAsync(partner));
    }

    [Fact]
    public async Task A_row_the_root_owns_raises_its_version_when_removed()
    {
        var partner = await portal.Given.PartnerAsync();
        var membership = await partner.MembershipAsync("silver", 10, "data-platform", "devops");

        var after = await portal.WithDbAsync(async db =>
        {
            var loaded = await db.Memberships.Of(partner.Id).SingleAsync();
            var before = loaded.Version;
            loaded.Renew([new CompetencyId("devops")], "2021-000001");
            await db.CommitAsync(Test, CancellationToken.None);
            return (before, loaded.Version, loaded.Competencies.Count);
        });

        Assert.Equal((after.before, after.before + 1, 1), after);
        var kept = await portal.WithDbAsync(db => db.Set<HeldCompetency>().Where(held => held.Membership == membership.Id).ToListAsync());
        Assert.Equal("data-platform", Assert.Single(kept).Competency.Value);
    }

    [Fact]
    public async Task What_was_only_loaded_keeps_its_version()
    {
        var partner = await portal.Given.PartnerAsync();
        await partner.MembershipAsync("map", 10);
        var before = await VersionAsync(partner);

        await portal.WithDbAsync(async db =>
        {
            _ = await db.Companies.Of(partner.Id).SingleAsync();
            (await db.Members.Of(partner.Id).FirstAsync()).Grant(PortalRoles.ReportViewer);
            await db.CommitAsync(Test, CancellationToken.None);
        });

        Assert.Equal(before, await VersionAsync(partner));
    }

    [Fact]
    public async Task A_change_that_recorded_nothing_is_refused()
    {
        var partner = await portal.Given.PartnerAsync();

        var mistake = await Assert.ThrowsAsync<InvalidOperationException>(() => portal.WithDbAsync(async db =>
        {
            var company = await db.Companies.Of(partner.Id).SingleAsync();
            db.Entry(company).Property(one => one.TimeZone).CurrentValue = "Asia/Tokyo";
            await db.CommitAsync(Test, CancellationToken.None);
        }));

        Assert.Contains("recorded nothing", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_changed_behind_its_roots_back_is_refused()
    {
        var partner = await portal.Given.PartnerAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => portal.WithDbAsync(async db =>
        {
            db.Add(new ProfileReview(partner.Id, partner.GlobalAdmin, portal.Today));
            await db.CommitAsync(Test, CancellationToken.None);
        }));
        await Assert.ThrowsAsync<InvalidOperationException>(() => portal.WithDbAsync(async db =>
        {
            _ = await db.Companies.Of(partner.Id).SingleAsync();
            db.Add(new ProfileReview(partner.Id, partner.GlobalAdmin, portal.Today));
            await db.CommitAsync(Test, CancellationToken.None);
        }));
    }

    [Fact]
    public async Task Instants_are_kept_to_the_microsecond_and_come_back_as_they_were()
    {
        var odd = portal.Clock.GetUtcNow().AddTicks(1_234_567);
        portal.Clock.SetUtcNow(odd);
        var partner = await portal.Given.PartnerAsync();
        var renewal = await partner.RenewalAsync(await partner.MembershipAsync("map", -3));

        var kept = await portal.WithDbAsync(db => db.Renewals.Of(partner.Id).AsNoTracking().SingleAsync(one => one.Id == renewal.Id));
        var line = (await partner.HistoryAsync())[^1];

        Assert.Equal(Instants.Cut(odd), kept.SavedAt);
        Assert.Equal(Instants.Cut(odd), line.At);
        Assert.Equal(0, kept.SavedAt.UtcTicks % 10);
        Assert.Equal(TimeSpan.Zero, kept.SavedAt.Offset);
        Assert.True(await portal.WithDbAsync(db => db.Renewals.Of(partner.Id).AnyAsync(one => one.SavedAt == kept.SavedAt)));
    }

    private Task<int> VersionAsync(GivenPartner partner) =>
        portal.WithDbAsync(db => db.Companies.Of(partner.Id).Select(company => company.Version).SingleAsync());
}
