using Microsoft.EntityFrameworkCore;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Audit;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Data.Audit;

/// <summary>A line of a company's history with its personal facts, which are missing once they were erased.</summary>
public sealed record HistoryLine
{
    public required AuditEntry Entry { get; init; }

    public AuditPersonal? Personal { get; init; }
}

/// <summary>Reads the audit trail.</summary>
public static class History
{
    /// <summary>How many lines back the partners somebody opened are looked for.</summary>
    private const int LinesBack = 200;

    /// <summary>A company's lines; ask for them by sequence, newest first.</summary>
    public static IQueryable<HistoryLine> HistoryOf(this BenefitsDb db, CompanyId company) =>
        db.Audit.AsNoTracking().Where(entry => entry.Chain == company.Value)
            .LeftJoin(
                db.AuditPersonals.AsNoTracking(),
                entry => new { entry.Chain, entry.Sequence },
                personal => new { personal.Chain, personal.Sequence },
                (entry, personal) => new HistoryLine { Entry = entry, Personal = personal });

    /// <summary>When something happened to one subject of a company, oldest first.</summary>
    public static async Task<IReadOnlyList<DateTimeOffset>> WhenAsync(this BenefitsDb db, string what, CompanyId company, string subject, CancellationToken ct) =>
        await db.Audit.AsNoTracking().Where(entry => entry.Chain == company.Value && entry.What == what && entry.Subject == subject)
            .OrderBy(entry => entry.Sequence).Select(entry => entry.At).ToListAsync(ct);

    /// <summary>How many lines the history has: the sequence its chain ends with.</summary>
    public static async Task<long> HistoryLengthAsync(this BenefitsDb db, CompanyId company, CancellationToken ct) =>
        await db.AuditHeads.AsNoTracking().Where(head => head.Chain == company.Value).Select(head => head.Sequence).SingleOrDefaultAsync(ct);

    /// <summary>The partners a member of staff opened last, the latest first, each once.</summary>
    public static async Task<IReadOnlyList<CompanyId>> OpenedLatelyAsync(this BenefitsDb db, Actor actor, int count, CancellationToken ct)
    {
        var chains = await OpenedBy(db, actor).OrderByDescending(entry => entry.At).Take(LinesBack).Select(entry => entry.Chain).ToListAsync(ct);
        return [.. chains.Distinct().Take(count).Select(chain => new CompanyId(chain))];
    }

    /// <summary>Whether somebody of the staff opened a partner between two instants.</summary>
    public static Task<bool> WasOpenedAsync(this BenefitsDb db, Actor actor, CompanyId company, DateTimeOffset from, DateTimeOffset to, CancellationToken ct) =>
        OpenedBy(db, actor).Where(entry => entry.At >= from && entry.At <= to && entry.Chain == company.Value).AnyAsync(ct);

    private static IQueryable<AuditEntry> OpenedBy(BenefitsDb db, Actor actor) =>
        db.Audit.AsNoTracking().Where(entry => entry.ActorId == actor.Id && entry.What == nameof(PartnerOpened));
}
