using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data.Competencies;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Deliveries;

namespace MpnBenefits.Data;

public abstract partial class BenefitsDb
{
    /// <summary>
    /// Puts down what a part of a file came to, and how far its delivery is, in one transaction. Rows that count only once
    /// their delivery takes effect are no history yet, so nothing is written to the trail. False when another process
    /// has taken the delivery over.
    /// </summary>
    public async Task<bool> StageAsync(EvidenceBatchId batch, DateTimeOffset held, StagedLines staged, CancellationToken ct)
    {
        var ours = false;
        await GatedAsync(() => Database.CreateExecutionStrategy().ExecuteAsync(async () => ours = await StageOnceAsync(batch, held, staged, ct)), ct);
        ChangeTracker.Clear();
        return ours;
    }

    private async Task<bool> StageOnceAsync(EvidenceBatchId batch, DateTimeOffset held, StagedLines staged, CancellationToken ct)
    {
        ChangeTracker.Clear();
        await using var transaction = await Database.BeginTransactionAsync(ct);
        if (await MoveOnAsync(batch, held, staged, ct) == 0)
        {
            return false;
        }

        AddRange(staged.Rows);
        AddRange(staged.Lines);
#pragma warning disable RS0030 // the one place that stages
        await SaveChangesAsync(ct);
#pragma warning restore RS0030
        await transaction.CommitAsync(ct);
        return true;
    }

    private Task<int> MoveOnAsync(EvidenceBatchId batch, DateTimeOffset held, StagedLines staged, CancellationToken ct) =>
        EvidenceBatches.Where(one => one.Id == batch && one.InWorkUntil == held).ExecuteUpdateAsync(
            set => set
                .SetProperty(one => one.InWorkUntil, staged.HeldUntil)
                .SetProperty(one => one.LinesRead, one => one.LinesRead + staged.Lines.Count)
                .SetProperty(one => one.NewLines, one => one.NewLines + staged.Count(LineFate.New))
                .SetProperty(one => one.ChangedLines, one => one.ChangedLines + staged.Count(LineFate.Changed))
                .SetProperty(one => one.KnownLines, one => one.KnownLines + staged.Count(LineFate.Known))
                .SetProperty(one => one.RefusedLines, one => one.RefusedLines + staged.Count(LineFate.Refused))
                .SetProperty(one => one.Version, one => one.Version + 1),
            ct);
}
