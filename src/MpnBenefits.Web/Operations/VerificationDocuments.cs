using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Documents;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Operations;

/// <summary>What is shown of a document without reading its bytes.</summary>
public sealed record ShownDocument(VerificationDocumentId Id, CheckKind Check, string FileName, FileKind Kind, int Size, DateTimeOffset SentAt, PersonId SentBy);

/// <summary>The documents by which a company shows who it is: sent, listed and read.</summary>
public sealed class VerificationDocuments(BenefitsDb db, IDocumentScanner scanner, PortalClock clock, CurrentPerson me)
{
    /// <summary>Keeps it; a rejection is answered by it in the same commit.</summary>
    public async Task<Result<VerificationDocument>> SendAsync(CheckKind check, string fileName, byte[] content, CancellationToken ct) =>
        DocumentFile.Read(fileName, content, await scanner.IsCleanAsync(content, ct)).Refused(out var why, out var file) ? why : await KeepAsync(check, file, ct);

    public Task<List<ShownDocument>> OfAsync(CompanyId company, CancellationToken ct) =>
        db.VerificationDocuments.Of(company).AsNoTracking().OrderByDescending(one => one.SentAt)
            .Select(one => new ShownDocument(one.Id, one.Check, one.FileName, one.Kind, one.Size, one.SentAt, one.SentBy)).ToListAsync(ct);

    /// <summary>A document with its bytes; null when the company has none such.</summary>
    public async Task<(ShownDocument Document, byte[] Bytes)?> ReadAsync(CompanyId company, VerificationDocumentId id, CancellationToken ct) =>
        await db.VerificationDocuments.Of(company).AsNoTracking().Where(one => one.Id == id)
            .Select(one => new { Shown = new ShownDocument(one.Id, one.Check, one.FileName, one.Kind, one.Size, one.SentAt, one.SentBy), one.Content.Bytes })
            .SingleOrDefaultAsync(ct) is { } found ? (found.Shown, found.Bytes) : null;

    private Task<Result<VerificationDocument>> KeepAsync(CheckKind check, DocumentFile file, CancellationToken ct) => db.InUnitAsync<Result<VerificationDocument>>(async () =>
    {
        db.ChangeTracker.Clear();
        var company = await db.Companies.Of(me.Company).SingleAsync(ct);
        if (company[check].State is VerificationState.Authorized)
        {
            return new NothingToVerify(company[check].Since);
        }

        var document = VerificationDocument.Send(me.Company, check, file, me.Id, clock.Now);
        db.VerificationDocuments.Add(document);
        company.AnswerRejection(check, clock.Today);
        await db.CommitAsync(me.Actor, ct);
        return document;
    });
}
