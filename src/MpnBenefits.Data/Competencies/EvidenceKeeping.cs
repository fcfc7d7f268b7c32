using Microsoft.EntityFrameworkCore;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Competencies;

namespace MpnBenefits.Data.Competencies;

/// <summary>What is done with the rows of a delivery outside its history.</summary>
public static class EvidenceKeeping
{
    /// <summary>Takes a delivery into work, for the one process that still finds it as it was seen; a first check says what it compares with.</summary>
    public static async Task<bool> HoldDeliveryAsync(this BenefitsDb db, EvidenceBatch seen, DateTimeOffset until, EvidenceBatchId? inForce, CancellationToken ct)
    {
        var (held, against) = (0, seen.LinesRead == 0 || seen.CheckedAgainst is null ? inForce ?? default(EvidenceBatchId) : seen.CheckedAgainst);
        await db.GatedAsync(
            async () => held = await db.EvidenceBatches.Where(batch => batch.Id == seen.Id && batch.Version == seen.Version && batch.CheckedAt == null)
                .ExecuteUpdateAsync(
                    set => set
                        .SetProperty(batch => batch.InWorkUntil, until)
                        .SetProperty(batch => batch.CheckedAgainst, against)
                        .SetProperty(batch => batch.Version, batch => batch.Version + 1),
                    ct),
            ct);
        return held == 1;
    }

    /// <summary>Deletes what a check put down, some rows at a time.</summary>
    public static async Task DropStagedAsync(this BenefitsDb db, EvidenceBatchId batch, int atOnce, CancellationToken ct)
    {
        await DropAsync(db, db.EvidenceLines.Where(line => line.Batch == batch), atOnce, ct);
        await DropAsync(db, db.Skills.ForPortal().Where(row => row.Batch == batch), atOnce, ct);
        await DropAsync(db, db.Figures.ForPortal().Where(row => row.Batch == batch), atOnce, ct);
        await DropAsync(db, db.Scores.ForPortal().Where(row => row.Batch == batch), atOnce, ct);
        await DropAsync(db, db.Trainers.ForPortal().Where(row => row.Batch == batch), atOnce, ct);
    }

    public static Task DropPiecesAsync(this BenefitsDb db, EvidenceBatchId batch, CancellationToken ct) =>
        DropAsync(db, db.EvidencePieces.Where(piece => piece.Batch == batch), int.MaxValue, ct);

    private static async Task DropAsync<T>(BenefitsDb db, IQueryable<T> rows, int atOnce, CancellationToken ct)
        where T : class
    {
        for (var gone = atOnce; gone == atOnce;)
        {
            await db.GatedAsync(async () => gone = await rows.Take(atOnce).ExecuteDeleteAsync(ct), ct);
        }
    }
}
