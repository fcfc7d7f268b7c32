using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Competencies;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Deliveries;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Web.Tests.Deliveries;

public sealed class CheckDeliveriesTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Nothing_counts_until_the_delivery_is_in_force_and_then_all_of_it_at_once()
    {
        var partner = await portal.Given.PartnerAsync();
        var batch = await DeliverAsync(GivenFile.SkillsHead, GivenFile.Exam(partner.MpnId, 1), GivenFile.Exam(partner.MpnId, 2), "12,x,,,,,,,,");
        await portal.CheckDeliveriesAsync();

        var check = await portal.DeliveryAsync(batch.Id);
        Assert.Equal((EvidenceBatchState.Checked, 2, 0, 0, 1), (check.State, check.NewLines, check.ChangedLines, check.KnownLines, check.RefusedLines));
        Assert.Empty(await SkillsAsync(partner));

        await TakeEffectAsync(batch.Id);
        Assert.Equal(2, (await SkillsAsync(partner)).Count);
    }

    [Fact]
    public async Task The_same_file_twice_changes_nothing()
    {
        var partner = await portal.Given.PartnerAsync();
        string[] lines = [GivenFile.SkillsHead, .. Enumerable.Range(1, 20).Select(person => GivenFile.Exam(partner.MpnId, person))];
        await InForceAsync(lines);
        var rows = await portal.WithDbAsync(db => db.Skills.ForPortal().CountAsync());

        var again = await DeliverAsync(lines);
        await portal.CheckDeliveriesAsync();

        var check = await portal.DeliveryAsync(again.Id);
        Assert.Equal((0, 0, 20, 0, false), (check.NewLines, check.ChangedLines, check.KnownLines, check.RefusedLines, check.Brings));
        Assert.Equal(rows, await portal.WithDbAsync(db => db.Skills.ForPortal().CountAsync()));
        Assert.IsType<DeliveryChangesNothing>(await WhyNotAsync(again.Id));
    }

    [Fact]
    public async Task A_correction_takes_the_place_of_what_was_known_and_leaves_it_to_be_traced()
    {
        var partner = await portal.Given.PartnerAsync();
        const string head = "mpn_id,competency,metric,month,amount";
        await InForceAsync(head, $"{partner.MpnId},cloud-platform,azure-consumption-usd,2021-08,14999");
        await InForceAsync(head, $"{partner.MpnId},cloud-platform,azure-consumption-usd,2021-08,15000");

        Assert.Equal(15_000m, Assert.Single((await EvidenceAsync(partner)).Figures).Amount);
        Assert.Equal(2, await portal.WithDbAsync(db => db.Figures.Of(partner.Id).CountAsync()));
    }

    [Fact]
    public async Task A_person_who_leaves_counts_no_more_and_may_then_be_linked_elsewhere()
    {
        var (first, second) = (await portal.Given.PartnerAsync(), await portal.Given.PartnerAsync());
        var mcid = $"MC{first.MpnId}1";
        await InForceAsync(GivenFile.SkillsHead, GivenFile.Exam(first.MpnId, 1));
        string[] moves = [GivenFile.SkillsHead, $"{second.MpnId},data-platform,{mcid},Person 1,exam,Exam,2020-11-20,,2021-08-30,"];

        var early = await DeliverAsync(moves);
        await portal.CheckDeliveriesAsync();
        Assert.Equal(new LineFault("mcid", LineFaultKind.LinkedElsewhere, first.MpnId.Value), Assert.Single((await LinesAsync(early.Id)).Single().Faults));

        await InForceAsync("mpn_id,mcid,left_on", $"{first.MpnId},{mcid},2021-08-30");
        await InForceAsync(moves);
        Assert.False(Assert.Single((await EvidenceAsync(first)).Skills).CountsOn(new(2021, 8, 30)));
        Assert.True(Assert.Single((await EvidenceAsync(second)).Skills).CountsOn(new(2021, 8, 30)));
    }

    [Fact]
    public async Task A_check_that_was_killed_goes_on_after_the_last_part_put_down()
    {
        var partner = await portal.Given.PartnerAsync();
        var count = Figures.Of(3000, 20_000);
        var batch = await DeliverAsync([GivenFile.SkillsHead, .. Enumerable.Range(1, count).Select(person => GivenFile.Exam(partner.MpnId, person))]);
        using var killed = new CancellationTokenSource();
        var work = Task.Run(() => portal.CheckDeliveriesAsync(killed.Token));
        while ((await portal.DeliveryAsync(batch.Id)).LinesRead == 0)
        {
            await Task.Delay(5);
        }

        await killed.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work);
        var left = (await portal.DeliveryAsync(batch.Id)).LinesRead;
        Assert.InRange(left, 1, count);

        Assert.Equal(0, await portal.CheckDeliveriesAsync());
        portal.Clock.Advance(TimeSpan.FromMinutes(3));
        await portal.RestartAsync();
        Assert.Equal(1, await portal.CheckDeliveriesAsync());

        var check = await portal.DeliveryAsync(batch.Id);
        Assert.Equal((count, count, 0), (check.LinesRead, check.NewLines, check.RefusedLines));
        Assert.Equal(count, await portal.WithDbAsync(db => db.Skills.Of(partner.Id).CountAsync()));
    }

    [Fact]
    public async Task A_delivery_that_was_compared_with_something_older_is_checked_again_before_it_counts()
    {
        var partner = await portal.Given.PartnerAsync();
        var (first, second) = (await DeliverAsync(GivenFile.SkillsHead, GivenFile.Exam(partner.MpnId, 1)), await DeliverAsync(GivenFile.SkillsHead, GivenFile.Exam(partner.MpnId, 1)));
        await portal.CheckDeliveriesAsync();
        await TakeEffectAsync(first.Id);

        Assert.IsType<EvidenceChangedSince>(await WhyNotAsync(second.Id));
        await portal.WithDbAsync(async db =>
        {
            (await db.EvidenceBatches.SingleAsync(batch => batch.Id == second.Id)).CheckAgain();
            await db.CommitAsync(Domain.Audit.Actor.System("test"), CancellationToken.None);
        });
        await portal.CheckDeliveriesAsync();
        Assert.Equal((1, 0), ((await portal.DeliveryAsync(second.Id)).KnownLines, (await portal.DeliveryAsync(second.Id)).NewLines));
    }

    [Fact]
    public async Task What_is_discarded_is_swept_away_with_its_file()
    {
        var partner = await portal.Given.PartnerAsync();
        var batch = await DeliverAsync(GivenFile.SkillsHead, GivenFile.Exam(partner.MpnId, 1));
        await portal.CheckDeliveriesAsync();
        await portal.WithDbAsync(async db =>
        {
            (await db.EvidenceBatches.SingleAsync(one => one.Id == batch.Id)).Discard(portal.Clock.GetUtcNow());
            await db.CommitAsync(Domain.Audit.Actor.System("test"), CancellationToken.None);
        });
        await portal.CheckDeliveriesAsync();

        Assert.Equal((0, 0), await portal.WithDbAsync(async db => (
            await db.EvidencePieces.CountAsync(piece => piece.Batch == batch.Id), await db.Skills.ForPortal().CountAsync(row => row.Batch == batch.Id))));
    }

    private async Task<EvidenceBatch> DeliverAsync(params string[] lines) =>
        await portal.DeliverAsync(await portal.Given.StaffAsync(StaffRoles.Operator), GivenFile.Csv(lines));

    private async Task InForceAsync(params string[] lines)
    {
        var batch = await DeliverAsync(lines);
        await portal.CheckDeliveriesAsync();
        await TakeEffectAsync(batch.Id);
    }

    private async Task TakeEffectAsync(EvidenceBatchId id) => Assert.Null(await WhyNotAsync(id));

    private Task<Refusal?> WhyNotAsync(EvidenceBatchId id) => portal.WithDbAsync(async db =>
    {
        // Two deliveries of one test come into force one after the other.
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        var batch = await db.EvidenceBatches.SingleAsync(one => one.Id == id);
        if (batch.TakeEffect(await db.LastInForceAsync(CancellationToken.None), portal.Clock.GetUtcNow()).Refused(out var why, out _))
        {
            return why;
        }

        await db.CommitAsync(Domain.Audit.Actor.System("test"), CancellationToken.None);
        return null;
    });

    private Task<List<EvidenceLine>> LinesAsync(EvidenceBatchId id) =>
        portal.WithDbAsync(db => db.EvidenceLines.AsNoTracking().Where(line => line.Batch == id).ToListAsync());

    private async Task<IReadOnlyList<SkillRecord>> SkillsAsync(GivenPartner partner) => (await EvidenceAsync(partner)).Skills;

    private Task<Evidence> EvidenceAsync(GivenPartner partner) => portal.WithDbAsync((BenefitsDb db) => db.EvidenceOfAsync(partner.Id, CancellationToken.None));
}
