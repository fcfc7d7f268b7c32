using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Competencies;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Audit;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Deliveries;
using MpnBenefits.Web.Programme;

namespace MpnBenefits.Web.Deliveries;

/// <summary>
/// Checks the lines of delivered files, a part at a time. A part and how far the file has come are put down together, so a
/// process that dies loses at most the part it was at, and another goes on after the last one put down.
/// </summary>
public sealed class CheckDeliveries(BenefitsDb db, ProgrammeLibrary programme, PortalClock clock, TimeProvider system)
{
    /// <summary>Lines and rows of a part are two transactions' worth at most.</summary>
    private const int PartOfLines = 450;

    /// <summary>A departure brings all of a person's rows.</summary>
    private const int PartOfDepartures = 100;
    private const int PartOfWaste = 1000;
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(2);
    private static readonly Actor Actor = Actor.System("evidence");

    /// <summary>How many deliveries were checked to their end.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        await SweepAsync(ct);
        var done = 0;
        while (await ClaimAsync(ct) is { } claimed)
        {
            done += await CheckAsync(claimed, ct) ? 1 : 0;
        }

        return done;
    }

    /// <summary>Takes the next delivery that nobody has in work, or that its process let fall.</summary>
    private async Task<EvidenceBatch?> ClaimAsync(CancellationToken ct)
    {
        var now = Instants.Cut(system.GetUtcNow());
        var next = await db.EvidenceBatches.AsNoTracking()
            .Where(batch => batch.CheckedAt == null && batch.DiscardedAt == null && (batch.InWorkUntil == null || batch.InWorkUntil < now))
            .OrderBy(batch => batch.Number).FirstOrDefaultAsync(ct);
        if (next is null || !await db.HoldDeliveryAsync(next, now + Hold, await db.LastInForceAsync(ct), ct))
        {
            return null;
        }

        return await db.EvidenceBatches.AsNoTracking().SingleAsync(batch => batch.Id == next.Id, ct);
    }

    private async Task<bool> CheckAsync(EvidenceBatch batch, CancellationToken ct)
    {
        if (batch.LinesRead == 0)
        {
            // What an earlier check of the same file left behind.
            await db.DropStagedAsync(batch.Id, PartOfWaste, ct);
        }

        using var lines = new DeliveryLines(new PieceStream(db, batch.Id));
        await lines.ReadHeaderAsync();
        for (var read = 0; read < batch.LinesRead; read++)
        {
            await lines.NextAsync();
        }

        var (known, held) = (new KnownRows(db, batch.Id), batch.InWorkUntil!.Value);
        await foreach (var part in PartsAsync(lines, batch.Kind!.Value, ct))
        {
            var found = await known.CheckAsync(part, batch.Kind.Value, ct);
            var until = Instants.Cut(system.GetUtcNow()) + Hold;
            if (!await db.StageAsync(batch.Id, held, Staged(batch.Id, found, until), ct))
            {
                return false;
            }

            held = until;
        }

        return await db.InUnitAsync(() => FinishAsync(batch.Id, held, ct));
    }

    private async IAsyncEnumerable<IReadOnlyList<DeliveredLine>> PartsAsync(
        DeliveryLines lines, DeliveryKind kind, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var size = kind is DeliveryKind.Departures ? PartOfDepartures : PartOfLines;
        var part = new List<DeliveredLine>(size);
        while (await lines.NextAsync())
        {
            ct.ThrowIfCancellationRequested();
            part.Add(lines.Fault is { } fault
                ? new(lines.Number, null, [fault])
                : DeliveredLine.Read(kind, lines.Number, lines.Cells(), programme.InForce.Catalogue, clock.Today));
            if (part.Count == size)
            {
                yield return part;
                part = new(size);
            }
        }

        if (part.Count > 0)
        {
            yield return part;
        }
    }

    private static StagedLines Staged(EvidenceBatchId batch, IReadOnlyList<CheckedLine> lines, DateTimeOffset until) =>
        new([.. lines.Select(line => EvidenceLine.Of(batch, line))], [.. lines.SelectMany(line => line.Rows)], until);

    private async Task<bool> FinishAsync(EvidenceBatchId id, DateTimeOffset held, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var batch = await db.EvidenceBatches.SingleAsync(one => one.Id == id, ct);
        if (batch.InWorkUntil != held)
        {
            return false;
        }

        batch.Checked(clock.Now);
        await db.CommitAsync(Actor, ct);
        return true;
    }

    /// <summary>The file of a settled delivery is not kept, nor the rows of a discarded one.</summary>
    private async Task SweepAsync(CancellationToken ct)
    {
        var settled = await db.EvidenceBatches.AsNoTracking()
            .Where(batch => (batch.EffectiveAt != null || batch.DiscardedAt != null) && db.EvidencePieces.Any(piece => piece.Batch == batch.Id))
            .OrderBy(batch => batch.Number).ToListAsync(ct);
        foreach (var batch in settled)
        {
            if (batch.DiscardedAt is not null)
            {
                await db.DropStagedAsync(batch.Id, PartOfWaste, ct);
            }

            await db.DropPiecesAsync(batch.Id, ct);
        }
    }
}
