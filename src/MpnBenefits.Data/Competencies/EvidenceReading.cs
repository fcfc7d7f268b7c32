using Microsoft.EntityFrameworkCore;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Competencies;

namespace MpnBenefits.Data.Competencies;

/// <summary>Evidence as it is in force: of the rows about the same, the one whose delivery took effect last.</summary>
public static class EvidenceReading
{
    /// <summary>Rows of deliveries in force; and, for comparing the lines of a delivery, those it has brought itself, over them.</summary>
    public static async Task<List<T>> InForceAsync<T>(this IQueryable<T> rows, BenefitsDb db, CancellationToken ct, EvidenceBatchId? andOf = null)
        where T : class, IEvidenceRow
    {
        var found = await rows.AsNoTracking()
            .Join(
                db.EvidenceBatches.Where(batch => batch.EffectiveAt != null || batch.Id == andOf),
                row => EF.Property<EvidenceBatchId>(row, nameof(IEvidenceRow.Batch)),
                batch => batch.Id,
                (row, batch) => new { Row = row, batch.EffectiveAt, batch.Number })
            .ToListAsync(ct);
        return
        [
            .. found
                .OrderBy(one => one.EffectiveAt ?? DateTimeOffset.MaxValue).ThenBy(one => one.Number)
                .GroupBy(one => (one.Row.Company, one.Row.Key))
                .Select(about => about.Last().Row),
        ];
    }

    /// <summary>Everything in force about a company's competencies, without its trainers.</summary>
    public static async Task<Evidence> EvidenceOfAsync(this BenefitsDb db, CompanyId company, CancellationToken ct) => new(
        await db.Skills.Of(company).InForceAsync(db, ct),
        await db.Figures.Of(company).InForceAsync(db, ct),
        await db.Scores.Of(company).InForceAsync(db, ct));

    /// <summary>The delivery that took effect last; what is checked is checked against it.</summary>
    public static Task<EvidenceBatchId?> LastInForceAsync(this BenefitsDb db, CancellationToken ct) =>
        db.EvidenceBatches.AsNoTracking().Where(batch => batch.EffectiveAt != null)
            .OrderByDescending(batch => batch.EffectiveAt).ThenByDescending(batch => batch.Number)
            .Select(batch => (EvidenceBatchId?)batch.Id).FirstOrDefaultAsync(ct);
}
