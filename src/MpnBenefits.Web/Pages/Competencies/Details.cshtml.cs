using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Readiness;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Pages.Competencies;

/// <summary>
/// One competency: each level's requirements met or short by how much, who counts and until when, the months against the
/// thresholds, and what would be left if somebody went.
/// </summary>
[Does(Deed.SeeMemberships)]
public sealed class DetailsModel(BenefitsDb db, ReadinessDesk desk, CurrentPerson me, Words words) : PageModel
{
    public ReadinessCase Case { get; private set; } = null!;

    public CompetencyReadiness Readiness { get; private set; } = null!;

    public IReadOnlyList<FigureSeries> Series { get; private set; } = [];

    /// <summary>The people who count or could, by name.</summary>
    public IReadOnlyList<(string Key, string Who, string Name)> People { get; private set; } = [];

    /// <summary>The deliveries what is known came in, the newest first.</summary>
    public IReadOnlyList<EvidenceBatch> Deliveries { get; private set; } = [];

    /// <summary>Who is thought away, and what would then be so.</summary>
    public (string Name, CompetencyReadiness Then)? WhatIf { get; private set; }

    public Competency Competency => Readiness.Competency;

    /// <summary>The score of each option that has one and of which points are known, with what an extension grants.</summary>
    public IReadOnlyList<(CompetencyOption Option, ScoreCard Card)> Scores =>
    [
        .. from option in Competency.Options
           let points = Case.Evidence.Of(Competency.Id).PointsOn(option.Id, Case.Today)
           where points.Count > 0
           select (option, ScoreCard.Of(option, points, Readiness.Levels[0].Extension)),
    ];

    public bool SeesPeople => me.May(Deed.SeeSkills);

    public bool MarketAssumed => Case.Programme.Catalogue.Markets.IsAssumed(Case.Country);

    /// <summary>The extension that carries it at its anniversary.</summary>
    public RequirementExtension? Extension => Readiness.Coming?.Extension.Extension is { } id ? Case.Programme.Extensions.First(one => one.Id == id) : null;

    public async Task<IActionResult> OnGetAsync(string competency, string? without, CancellationToken ct)
    {
        Case = await desk.OfAsync(me.Company, ct);
        if (Case.Programme.Catalogue.Find(new CompetencyId(competency)) is not { } known)
        {
            return NotFound();
        }

        Readiness = CompetencyReadiness.Of(known.Id, Case);
        Series = FigureSeries.Of(known, Case.Evidence, Case.Programme.Catalogue.Markets.Of(Case.Country), Case.Today, Readiness.Coming is null ? null : Readiness.Membership!.Anniversary);
        Deliveries = await OriginsAsync(Case.Evidence.Of(known.Id), ct);
        if (!SeesPeople)
        {
            return Page();
        }

        People =
        [
            .. Case.Evidence.Skills.Where(skill => skill.Competency == known.Id && skill.Kind is not SkillKind.Authorization && skill.CountsOn(Case.Today))
                .DistinctBy(skill => skill.Who).OrderBy(skill => skill.Holder, StringComparer.Create(Language.Culture(words.Lang), ignoreCase: true))
                .Select(skill => (PersonKey.Of(skill.Who), skill.Who, skill.Holder)),
        ];
        WhatIf = People.FirstOrDefault(person => person.Key == without) is { Who: { } who, Name: var name }
            ? (name, CompetencyReadiness.Of(known.Id, Case.Without(who)))
            : null;
        return Page();
    }

    /// <summary>Whether a document of the programme announced it; one that was added here has a source of its own.</summary>
    public bool IsProgrammes(RequirementExtension extension) => Case.Programme.Catalogue.Sources.ContainsKey(extension.Source);

    /// <summary>What support decided for a level, with its reason.</summary>
    public IEnumerable<CompetencyDecision> Decisions => Case.Evidence.Decisions.Where(decision => decision.Competency == Competency.Id);

    /// <summary>A document of the programme with its day, by the id a row names.</summary>
    public string Document(string id) =>
        Case.Programme.Catalogue.Sources.TryGetValue(id, out var source)
            ? source.Title + (source.AsOf is { } day ? ", " + words.Day(day, "short") : "")
            : id;

    /// <summary>Who counts for a row today, or has a part of what it asks for.</summary>
    public IReadOnlyList<CountedPerson> Holders(SkillsRequirement row) => row.Holders(Case.Evidence.Of(Competency.Id), Case.Today);

    private async Task<IReadOnlyList<EvidenceBatch>> OriginsAsync(Evidence evidence, CancellationToken ct)
    {
        IEnumerable<IEvidenceRow> rows = [.. evidence.Skills, .. evidence.Figures, .. evidence.Points];
        var batches = rows.Select(row => row.Batch).Distinct().ToList();
        return batches.Count == 0
            ? []
            : await db.EvidenceBatches.AsNoTracking().Where(batch => batches.Contains(batch.Id)).OrderByDescending(batch => batch.EffectiveAt).ToListAsync(ct);
    }
}
