using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Deliveries;

/// <summary>Takes a file of evidence in: it is kept with its delivery in one commit, and checked by the timetable.</summary>
public sealed class ReceiveDelivery(BenefitsDb db, PortalClock clock, CurrentPerson me)
{
    public async Task<Result<EvidenceBatch>> TakeAsync(string name, byte[] content, CancellationToken ct)
    {
        if ((await DeliveryFile.ReadAsync(name, content, ct)).Refused(out var why, out var file))
        {
            return why;
        }

        return await db.InUnitAsync<Result<EvidenceBatch>>(async () =>
        {
            var batch = EvidenceBatch.Deliver(file.Kind, file.Name, file.Digest, file.Lines, me.Id, clock.Now);
            db.Add(batch);
            db.AddRange(file.Pieces(batch.Id));
            await db.CommitAsync(me.Actor, ct);
            return batch;
        });
    }

    /// <summary>An earlier delivery of the very same file that is in force.</summary>
    public Task<EvidenceBatch?> SameBeforeAsync(EvidenceBatch batch, CancellationToken ct) =>
        db.EvidenceBatches.AsNoTracking()
            .Where(other => other.Digest == batch.Digest && other.Number < batch.Number && other.EffectiveAt != null)
            .OrderByDescending(other => other.Number).FirstOrDefaultAsync(ct);
}
