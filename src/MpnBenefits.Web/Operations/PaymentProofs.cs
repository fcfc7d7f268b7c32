using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Documents;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Operations;

/// <summary>What is shown of a proof without reading its bytes.</summary>
public sealed record ShownProof(PaymentProofId Id, string FileName, FileKind Kind, int Size, DateTimeOffset SentAt, PersonId SentBy);

/// <summary>The documents that show that a transfer was sent: sent, listed, read and taken back.</summary>
public sealed class PaymentProofs(BenefitsDb db, IDocumentScanner scanner, PortalClock clock, CurrentPerson me)
{
    public async Task<Result<PaymentProof>> SendAsync(OrderId id, string fileName, byte[] content, CancellationToken ct) =>
        DocumentFile.Read(fileName, content, await scanner.IsCleanAsync(content, ct)).Refused(out var why, out var file) ? why : await KeepAsync(id, file, ct);

    private Task<Result<PaymentProof>> KeepAsync(OrderId id, DocumentFile file, CancellationToken ct) => db.InUnitAsync<Result<PaymentProof>>(async () =>
    {
        var order = await db.Orders.Of(me.Company).AsNoTracking().SingleAsync(one => one.Id == id, ct);
        if (PaymentProof.Send(order, file, me.Id, clock.Now).Refused(out var why, out var proof))
        {
            return why;
        }

        db.PaymentProofs.Add(proof);
        await db.CommitAsync(me.Actor, ct);
        return proof;
    });

    public Task<Result<PaymentProof>> TakeBackAsync(OrderId order, PaymentProofId id, CancellationToken ct) => db.InUnitAsync<Result<PaymentProof>>(async () =>
    {
        var proof = await db.PaymentProofs.Of(me.Company).SingleAsync(one => one.Id == id && one.Order == order, ct);
        if (proof.TakeBack(await db.Orders.Of(me.Company).AsNoTracking().SingleAsync(one => one.Id == order, ct)).Refused(out var why, out _))
        {
            return why;
        }

        await db.CommitAsync(me.Actor, ct);
        return proof;
    });

    /// <summary>Those of an order that were not taken back, oldest first.</summary>
    public Task<List<ShownProof>> OfAsync(CompanyId company, OrderId order, CancellationToken ct) =>
        db.PaymentProofs.Of(company).AsNoTracking().Where(proof => proof.Order == order && !proof.TakenBack).OrderBy(proof => proof.SentAt)
            .Select(proof => new ShownProof(proof.Id, proof.FileName, proof.Kind, proof.Size, proof.SentAt, proof.SentBy)).ToListAsync(ct);

    /// <summary>A proof with its bytes; null when the order has none such.</summary>
    public async Task<(ShownProof Proof, byte[] Bytes)?> ReadAsync(CompanyId company, OrderId order, PaymentProofId id, CancellationToken ct) =>
        await db.PaymentProofs.Of(company).AsNoTracking().Where(proof => proof.Id == id && proof.Order == order && !proof.TakenBack)
            .Select(proof => new { Shown = new ShownProof(proof.Id, proof.FileName, proof.Kind, proof.Size, proof.SentAt, proof.SentBy), proof.Content.Bytes })
            .SingleOrDefaultAsync(ct) is { } found ? (found.Shown, found.Bytes) : null;
}
