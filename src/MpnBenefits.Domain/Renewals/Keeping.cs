using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Programme;

namespace MpnBenefits.Domain.Renewals;

/// <summary>
/// What a renewal keeps on a day (R7, R8, R10): each competency at its level while that is met or waived, else at the
/// highest lower level that is, else not at all. The highest level kept decides what it is renewed into: gold of
/// 1 September 2020 with Cloud Platform at gold and DevOps at silver is renewed as gold and keeps both; with Cloud
/// Platform at silver only it is renewed as silver, anniversary kept, at the full silver price.
/// </summary>
public sealed record Keeping(Offer Into, IReadOnlyList<KeptCompetency> Competencies)
{
    public static Keeping Of(Catalogue catalogue, Offer held, IReadOnlyList<KeptCompetency> competencies)
    {
        var best = competencies.Where(one => one.At is not null).OrderByDescending(one => catalogue[one.At!.Value].Rank).FirstOrDefault()?.At;
        return new(best is { } level && held.Level is { } own && catalogue[level].Rank < catalogue[own].Rank ? catalogue.OfferOf(level) : held, competencies);
    }

    public IReadOnlyList<CompetencyJudgement> Judgements => [.. Competencies.Select(one => one.Judged)];

    public IReadOnlyList<CompetencyId> Kept => [.. Competencies.Where(one => one.At is not null).Select(one => one.Judged.Competency)];

    public IReadOnlyList<CompetencyId> Ending => [.. Competencies.Where(one => one.At is null).Select(one => one.Judged.Competency)];

    public IReadOnlyDictionary<CompetencyId, LevelId> Lowered =>
        Competencies.Where(one => one.Lower is not null).ToDictionary(one => one.Judged.Competency, one => one.Lower!.Wanted);

    /// <summary>What is not kept as it is: it ends, or falls to a lower level.</summary>
    public IReadOnlyList<CompetencyId> Short => [.. Judgements.Where(judged => !judged.Qualifies).Select(judged => judged.Competency)];
}

/// <summary>One competency, judged at the level held and, where that is neither met nor waived, at the highest that is.</summary>
public sealed record KeptCompetency(CompetencyJudgement Judged, CompetencyJudgement? Lower)
{
    /// <summary>The level it goes on at; null when it ends.</summary>
    public LevelId? At => Judged.Qualifies ? Judged.Wanted : Lower?.Wanted;
}
