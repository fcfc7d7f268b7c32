using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data.Committing;
using MpnBenefits.Domain.Audit;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Web.Tests.Data;

public sealed class ConflictTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly Actor Test = Actor.System("test");

    [Fact]
    public async Task Of_two_writers_of_one_company_the_second_loses()
    {
        var partner = await portal.Given.PartnerAsync();

        var lost = await Assert.ThrowsAsync<ConflictException>(() => portal.WithDbAsync(async db =>
        {
            var company = await db.Companies.Of(partner.Id).SingleAsync();
            await partner.VerifiedAsAsync(Verification.Pending(portal.Today, holds: true));
            company.Judge(CheckKind.Business, Verification.Authorized(portal.Today));
            await db.CommitAsync(Test, CancellationToken.None);
        }));

        Assert.False(lost.Busy);
        Assert.Empty(await AuditWalk.FaultsAsync(portal, partner.Id.Value));
    }

    [Fact]
    public async Task A_unit_that_lost_is_run_again_from_loading()
    {
        var partner = await portal.Given.PartnerAsync();
        var seen = new List<int>();

        await portal.WithDbAsync(db => db.InUnitAsync(async () =>
        {
            var company = await db.Companies.Of(partner.Id).SingleAsync();
            seen.Add(company.Version);
            if (seen.Count == 1)
            {
                await partner.ReviewedAsync();
            }

            company.Judge(CheckKind.Business, Verification.Rejected(portal.Today, "unreadable"));
            await db.CommitAsync(Test, CancellationToken.None);
            return true;
        }));

        Assert.Equal([seen[0], seen[0] + 1], seen);
        Assert.Equal(["ProfileReviewed", "VerificationChanged"], (await partner.HistoryAsync())[^2..].Select(line => line.What));
        Assert.Empty(await AuditWalk.FaultsAsync(portal, partner.Id.Value));
    }

    [Fact]
    public async Task A_unit_is_tried_three_times_and_no_more()
    {
        var tries = 0;

        await Assert.ThrowsAsync<ConflictException>(() => portal.WithDbAsync(db => db.InUnitAsync<bool>(() =>
        {
            tries++;
            throw new ConflictException(new TimeoutException(), busy: false);
        })));

        Assert.Equal(3, tries);
    }

    [Fact]
    public async Task An_attempt_is_answered_once()
    {
        var key = Guid.CreateVersion7();
        await portal.WithDbAsync(db =>
        {
            db.Attempts.Add(Attempt.Start($"test/{key:D}", key, "request", portal.Clock.GetUtcNow()));
            return db.CommitAsync(Test, CancellationToken.None);
        });

        var lost = await Assert.ThrowsAsync<ConflictException>(() => portal.WithDbAsync(async db =>
        {
            var attempt = await db.Attempts.SingleAsync(one => one.Key == key);
            await portal.WithDbAsync(async faster =>
            {
                (await faster.Attempts.SingleAsync(one => one.Key == key)).Answered("first");
                await faster.CommitAsync(Test, CancellationToken.None);
            });
            attempt.Answered("second");
            await db.CommitAsync(Test, CancellationToken.None);
        }));

        Assert.False(lost.Busy);
        Assert.Equal("first", await portal.WithDbAsync(db => db.Attempts.Where(one => one.Key == key).Select(one => one.Answer).SingleAsync()));
    }

    [Fact]
    public async Task A_number_that_is_taken_is_a_conflict()
    {
        var partner = await portal.Given.PartnerAsync();

        var lost = await Assert.ThrowsAsync<ConflictException>(() => portal.WithDbAsync(async db =>
        {
            db.Add(Company.Enroll(partner.MpnId, Given.Profile("Second", "FR", partner.MpnId), "UTC", portal.Today));
            await db.CommitAsync(Test, CancellationToken.None);
        }));

        Assert.False(lost.Busy);
    }

    [Fact]
    public async Task Many_writers_of_one_company_all_get_their_turn()
    {
        var partner = await portal.Given.PartnerAsync();
        var writers = Figures.Of(usual: 12, large: 400);

        await Task.WhenAll(Enumerable.Range(0, writers).Select(number => Task.Run(() => partner.PersonAsync(PortalRoles.None, $"Writer {number}"))));

        Assert.Equal(writers, (await partner.HistoryAsync()).Count(line => line.What == nameof(RolesGranted)) - 5);
        Assert.Empty(await AuditWalk.FaultsAsync(portal, partner.Id.Value));
    }

    [SqliteFact]
    public async Task A_database_that_stays_locked_is_busy()
    {
        await using var impatient = new ImpatientPortal();
        await impatient.InitializeAsync();
        var partner = await impatient.Given.PartnerAsync();
        var page = await impatient.OpenAsync("/", partner.MpnAdmin);
        await using var other = new SqliteConnection(impatient.ConnectionString);
        await other.OpenAsync();
        await using var held = other.BeginTransaction(deferred: false);

        var lost = await Assert.ThrowsAsync<ConflictException>(() => partner.ReviewedAsync());
        var screen = await page.SubmitFormAsync("form[action='/language']");

        Assert.True(lost.Busy);
        Assert.Equal(503, screen.Status);
        Assert.True(screen.Has(".ref"));
        await held.RollbackAsync();
        await partner.ReviewedAsync();
        Assert.Empty(await AuditWalk.FaultsAsync(impatient, partner.Id.Value));
    }

    /// <summary>Waits one second for a lock, as its connection string says.</summary>
    private sealed class ImpatientPortal : Portal, IAsyncDisposable
    {
        public ImpatientPortal() => ExtraConnection = "Default Timeout=1";

        ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());
    }
}
