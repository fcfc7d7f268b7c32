using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Competencies;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Deliveries;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Web.Deliveries;

/// <summary>What some lines are compared with: the partners they name, and what is in force or was brought about the same and the same people.</summary>
internal sealed class KnownRows(BenefitsDb db, EvidenceBatchId batch)
{
    private readonly Dictionary<CompanyId, MpnId> mpnIds = [];

    public async Task<IReadOnlyList<CheckedLine>> CheckAsync(IReadOnlyList<DeliveredLine> lines, DeliveryKind kind, CancellationToken ct)
    {
        var companies = await CompaniesAsync([.. lines.Where(line => line.Partner is not null).Select(line => line.Partner!.Value).Distinct()], ct);
        var drafts = lines.Select(line => DraftLine.Of(line, companies, batch)).ToList();
        var known = await KnownAsync(kind, drafts, ct);
        await LearnAsync([.. known.Select(row => row.Company).Distinct().Where(id => !mpnIds.ContainsKey(id))], ct);
        var check = new DeliveryCheck(batch, known, await SaidAsync(drafts, ct), id => mpnIds.TryGetValue(id, out var mpnId) ? mpnId : null);
        return check.Check(drafts);
    }

    /// <summary>A company is meant by its own MPN ID and by that of any of its locations: evidence counts for all of it.</summary>
    private async Task<Dictionary<MpnId, CompanyId>> CompaniesAsync(IReadOnlyList<MpnId> asked, CancellationToken ct)
    {
        var found = await db.Companies.ForPortal().AsNoTracking().IgnoreAutoIncludes()
            .Where(company => EF.Parameter(asked).Contains(company.MpnId)).Select(company => new { company.Id, company.MpnId }).ToListAsync(ct);
        found.ForEach(company => mpnIds[company.Id] = company.MpnId);
        var known = found.ToDictionary(company => company.MpnId, company => company.Id);
        var rest = asked.Where(id => !known.ContainsKey(id)).ToList();
        if (rest.Count > 0)
        {
            var places = await db.Companies.ForPortal().AsNoTracking().IgnoreAutoIncludes()
                .SelectMany(company => company.Locations).Where(place => EF.Parameter(rest).Contains(place.MpnId))
                .Select(place => new { place.Company, place.MpnId }).ToListAsync(ct);
            places.ForEach(place => known[place.MpnId] = place.Company);
        }

        return known;
    }

    private async Task<IReadOnlyList<IEvidenceRow>> KnownAsync(DeliveryKind kind, IReadOnlyList<DraftLine> drafts, CancellationToken ct)
    {
        var companies = drafts.Where(draft => draft.Company is not null).Select(draft => draft.Company!.Value).Distinct().ToList();
        var people = drafts.Select(draft => draft.Mcid).OfType<string>().Distinct().ToList();
        return kind switch
        {
            DeliveryKind.Figures => await FiguresAsync(companies, [.. drafts.Select(draft => draft.Row).OfType<MonthlyFigure>()], ct),
            DeliveryKind.Points => await PointsAsync(companies, [.. drafts.Select(draft => draft.Row).OfType<ScorePoints>()], ct),
            _ => [.. await SkillsAsync(companies, people, kind, ct), .. await TrainersAsync(people, ct)],
        };
    }

    private async Task<IReadOnlyList<MonthlyFigure>> FiguresAsync(IReadOnlyList<CompanyId> companies, IReadOnlyList<MonthlyFigure> drafts, CancellationToken ct)
    {
        var months = drafts.Select(draft => draft.Month).Distinct().ToList();
        return await db.Figures.ForPortal()
            .Where(row => EF.Parameter(companies).Contains(row.Company) && EF.Parameter(months).Contains(row.Month)).InForceAsync(db, ct, batch);
    }

    private async Task<IReadOnlyList<ScorePoints>> PointsAsync(IReadOnlyList<CompanyId> companies, IReadOnlyList<ScorePoints> drafts, CancellationToken ct)
    {
        var days = drafts.Select(draft => draft.AsOf).Distinct().ToList();
        return await db.Scores.ForPortal()
            .Where(row => EF.Parameter(companies).Contains(row.Company) && EF.Parameter(days).Contains(row.AsOf)).InForceAsync(db, ct, batch);
    }

    /// <summary>The people's rows wherever they are, and a company's own standings, which name nobody.</summary>
    private async Task<IReadOnlyList<SkillRecord>> SkillsAsync(IReadOnlyList<CompanyId> companies, IReadOnlyList<string> people, DeliveryKind kind, CancellationToken ct)
    {
        var theirs = await db.Skills.ForPortal().Where(row => EF.Parameter(people).Contains(row.Mcid)).InForceAsync(db, ct, batch);
        return kind is not DeliveryKind.Skills
            ? theirs
            : [.. theirs, .. await db.Skills.ForPortal().Where(row => row.Mcid == null && EF.Parameter(companies).Contains(row.Company)).InForceAsync(db, ct, batch)];
    }

    private async Task<IReadOnlyList<TrainerRecord>> TrainersAsync(IReadOnlyList<string> people, CancellationToken ct) =>
        await db.Trainers.ForPortal().Where(row => EF.Parameter(people).Contains(row.Mcid)).InForceAsync(db, ct, batch);

    private async Task<Dictionary<long, int>> SaidAsync(IReadOnlyList<DraftLine> drafts, CancellationToken ct)
    {
        var keys = drafts.Select(draft => draft.Key).OfType<long>().Distinct().ToList();
        return await db.EvidenceLines.AsNoTracking()
            .Where(line => line.Batch == batch && line.Key != null && EF.Parameter(keys).Contains(line.Key.Value))
            .ToDictionaryAsync(line => line.Key!.Value, line => line.Line, ct);
    }

    private async Task LearnAsync(IReadOnlyList<CompanyId> others, CancellationToken ct)
    {
        if (others.Count > 0)
        {
            var found = await db.Companies.ForPortal().AsNoTracking().IgnoreAutoIncludes()
                .Where(company => EF.Parameter(others).Contains(company.Id)).Select(company => new { company.Id, company.MpnId }).ToListAsync(ct);
            found.ForEach(company => mpnIds[company.Id] = company.MpnId);
        }
    }
}
