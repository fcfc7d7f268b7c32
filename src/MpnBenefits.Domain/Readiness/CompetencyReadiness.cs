using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Programme;
using MpnBenefits.Domain.Renewals;

namespace MpnBenefits.Domain.Readiness;

/// <summary>
/// Where a company stands with one competency, and from which day it would fall short if nothing were added (R7, R8, R10).
/// With 2 people needed, an anniversary on 10 January 2022 and an exam accepted until 31 December 2021, silver Data
/// Platform is at risk: it falls short on 1 January. Figures and points are read as they stand today, for those of months to
/// come are not known.
/// </summary>
public sealed record CompetencyReadiness
{
    public required Competency Competency { get; init; }

    /// <summary>The membership that carries it, or did last; null when it was never held.</summary>
    public required Membership? Membership { get; init; }

    /// <summary>The level it is or was held at.</summary>
    public required LevelId? Held { get; init; }

    /// <summary>Where it is in its life; null when nothing is known of it.</summary>
    public required CompetencyState? State { get; init; }

    /// <summary>The judgement of each level as of today, lowest first.</summary>
    public required IReadOnlyList<CompetencyJudgement> Levels { get; init; }

    /// <summary>The held level at its next anniversary, on today's facts; null when it is not held.</summary>
    public required CompetencyJudgement? Coming { get; init; }

    /// <summary>
    /// The day from which the held level is neither met nor waived if nothing is added, up to the end of its window: one to
    /// come, or the one since when it has been so. A month that falls out counts like a person who leaves. Null when there is none.
    /// </summary>
    public required DateOnly? ShortFrom { get; init; }

    /// <summary>Whether it would not be kept: at risk, or in its window with something missing.</summary>
    public bool IsShort => Coming is { Qualifies: false };

    /// <summary>The highest level that is met or waived today.</summary>
    public LevelId? Qualifies => Levels.LastOrDefault(judged => judged.Qualifies)?.Wanted;

    public static CompetencyReadiness Of(CompetencyId id, ReadinessCase known)
    {
        var competency = known.Programme.Catalogue[id];
        var (membership, held) = Carrying(id, known);
        var standing = membership is null ? null : MembershipStanding.Of(membership, known.Programme.Catalogue.Renewal, known.Today);
        var bench = new Bench(competency, known, IsLive(membership, standing) ? membership : null);
        var levels = known.Programme.Catalogue.Levels.OrderBy(level => level.Rank).Select(level => bench.Judge(level.Id, known.Today)).ToList();
        var coming = bench.Live is { } live && held is { } heldLevel ? bench.Judge(heldLevel, Later(live.Anniversary, known.Today)) : null;
        return new()
        {
            Competency = competency,
            Membership = membership,
            Held = held,
            State = StateOf(bench, standing, membership, coming, levels),
            Levels = levels,
            Coming = coming,
            ShortFrom = bench.Live is { } one && held is { } wanted ? bench.ShortFrom(wanted, one) : null,
        };
    }

    private static CompetencyState? StateOf(
        Bench bench, MembershipStanding? standing, Membership? membership, CompetencyJudgement? coming, IReadOnlyList<CompetencyJudgement> levels) =>
        bench.Live is not null
            ? standing!.Phase is RenewalPhase.Open ? CompetencyState.InGrace
                : coming!.Qualifies ? CompetencyState.Active : CompetencyState.AtRisk
            : levels.Any(judged => judged.MetThrough is not null || judged.Qualifies) ? CompetencyState.Qualified
            : membership is not null ? CompetencyState.Inactive
            : bench.Evidence.IsEmpty ? null : CompetencyState.Started;

    /// <summary>The membership that carries it now, before one that did.</summary>
    private static (Membership? Membership, LevelId? Held) Carrying(CompetencyId id, ReadinessCase known)
    {
        var carrying = known.Memberships
            .Where(one => one.Competencies.Any(held => held.Competency == id))
            .OrderByDescending(one => IsLive(one, MembershipStanding.Of(one, known.Programme.Catalogue.Renewal, known.Today)))
            .ThenByDescending(one => one.Anniversary)
            .FirstOrDefault();
        return (carrying, carrying?.Competencies.First(held => held.Competency == id).Level);
    }

    private static bool IsLive(Membership? membership, MembershipStanding? standing) =>
        membership is { EndedOn: null } && standing is { Phase: not RenewalPhase.Closed };

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    /// <summary>What one competency is judged with, today and ahead.</summary>
    private sealed record Bench(Competency Competency, ReadinessCase Known, Membership? Live)
    {
        public Evidence Evidence { get; init; } = Known.Evidence.Of(Competency.Id) with { KnownOn = Known.Today };

        public CompetencyJudgement Judge(LevelId level, DateOnly on) => CompetencyJudgement.Judge(
            Competency, level, Evidence, Known.Country, on, Live?.Anniversary ?? Known.Today, Live is null ? [] : Known.Programme.Extensions, Known.Programme.Catalogue);

        /// <summary>Only the day after somebody's last, and the first of a month, can make a difference.</summary>
        public DateOnly? ShortFrom(LevelId level, Membership live)
        {
            var (first, last) = (live.Anniversary.AddYears(-1).AddDays(1), live.Window(Known.Programme.Catalogue.Renewal).LastDay);
            var ahead = this with { Evidence = Evidence with { KnownOn = null } };
            var days = Evidence.Skills.Select(skill => skill.LastDay?.AddDays(1)).OfType<DateOnly>()
                .Concat(Enumerable.Range(1, 13).Select(month => new DateOnly(first.Year, first.Month, 1).AddMonths(month)))
                .Append(Known.Today).Append(first).Where(day => day >= first && day <= last).Distinct().Order().ToList();
            var at = days.FindIndex(day => day >= Known.Today && !ahead.Judge(level, day).Qualifies);
            if (at < 0)
            {
                return null;
            }

            while (at > 0 && days[at] <= Known.Today && !ahead.Judge(level, days[at - 1]).Qualifies)
            {
                at--;
            }

            return days[at];
        }
    }
}

/// <summary>What readiness is computed from.</summary>
public sealed record ReadinessCase(ProgrammeInForce Programme, string Country, IReadOnlyList<Membership> Memberships, Evidence Evidence, DateOnly Today)
{
    /// <summary>Every competency that is offered or was held, in catalogue order.</summary>
    public IReadOnlyList<CompetencyReadiness> All() =>
    [
        .. Programme.Catalogue.Competencies
            .Where(one => one.Current || Memberships.Any(membership => membership.Competencies.Any(held => held.Competency == one.Id)))
            .Select(one => CompetencyReadiness.Of(one.Id, this)),
    ];

    /// <summary>The same company if a person had left.</summary>
    public ReadinessCase Without(string who) => this with { Evidence = Evidence.Without(who) };
}

/// <summary>Where a competency is in its life; computed, never stored.</summary>
public enum CompetencyState
{
    /// <summary>Something is known towards it, and it is not met.</summary>
    Started,

    /// <summary>Met at a level, and not paid for.</summary>
    Qualified,

    /// <summary>Met and paid for.</summary>
    Active,

    /// <summary>Paid for, and on today's facts neither met nor waived at the next anniversary.</summary>
    AtRisk,

    /// <summary>In the thirty days after the anniversary.</summary>
    InGrace,

    /// <summary>Held before.</summary>
    Inactive,
}
