using MpnBenefits.Domain.Programme;

namespace MpnBenefits.Domain.Competencies;

/// <summary>
/// Whether a company qualifies for a competency at a level on a day (R1-R3, R7, R8). Any one option is enough, and a
/// higher level contains the lower. Where no row judges, a confirmed decision of support does. At risk is an active competency whose judgement today, for the next anniversary, is
/// neither met, waived nor decided: with 2 people needed and one gone on 30 August 2021 it is, with 1 of 2.
/// </summary>
public sealed record CompetencyJudgement
{
    public required CompetencyId Competency { get; init; }

    public required LevelId Wanted { get; init; }

    public required JudgementOutcome Outcome { get; init; }

    /// <summary>Every option of the wanted level with every row, met or not; shown also when an extension waives them.</summary>
    public required IReadOnlyList<MeasuredOption> Options { get; init; }

    /// <summary>The option that decided: the one met or settled, or the closest; null when waived whole or not to be judged.</summary>
    public required MeasuredOption? Deciding { get; init; }

    /// <summary>The option met on the evidence alone, also where an extension would have waived it.</summary>
    public required MeasuredOption? MetThrough { get; init; }

    public required ExtensionDecision Extension { get; init; }

    /// <summary>The decision of support that accepts it where no row judges.</summary>
    public CompetencyDecision? Decision { get; private init; }

    /// <summary>Whether the country is in neither list of markets and was taken for a developed one.</summary>
    public required bool MarketAssumed { get; init; }

    /// <summary>Whether what decided is not known to have held in 2021.</summary>
    public bool Historic => Deciding is { Historic: true };

    public bool Qualifies => Outcome is JudgementOutcome.Met or JudgementOutcome.Waived or JudgementOutcome.Decided;

    /// <summary>The outcome as a reason, and beside it that an extension leaves this competency out. Never empty.</summary>
    public IReadOnlyList<Reason> Why =>
        Extension.Excluded && Extension.Why(Competency) is { } excluded ? [Reason, excluded] : [Reason];

    public Reason Reason => Outcome switch
    {
        JudgementOutcome.Waived => Extension.Why(Competency)!,
        JudgementOutcome.Met => new RequirementsMet(Competency, Deciding!.Level, Deciding.Option.Id),
        JudgementOutcome.NotMet => new RequirementsNotMet(Competency, Wanted, Deciding!.Option.Id, Deciding.Shortfalls),
        JudgementOutcome.Decided => new RequirementsDecided(Competency, Decision!.ConfirmedOn!.Value, Decision.Anniversary),
        _ => new RequirementsCannotBeJudged(Competency),
    };

    /// <summary>
    /// Judges one competency at one level. The extension is found by the anniversary, the evidence by the day. For a
    /// first purchase there is no anniversary to extend: hand in no extensions.
    /// </summary>
    public static CompetencyJudgement Judge(
        Competency competency,
        LevelId wanted,
        Evidence evidence,
        string country,
        DateOnly on,
        DateOnly anniversary,
        IReadOnlyList<RequirementExtension> extensions,
        Catalogue catalogue)
    {
        var bench = new Bench(competency, evidence.Of(competency.Id), catalogue.Markets.Of(country), on)
        {
            Extension = ExtensionDecision.For(competency.Id, anniversary, extensions),
        };
        var asked = bench.At(wanted);
        var open = catalogue.LevelsFrom(wanted)
            .SelectMany(level => level == wanted ? asked : bench.At(level))
            .Where(option => catalogue.Renewal.HistoricRequirementsDecide || !option.Historic)
            .OrderBy(option => option.Historic)
            .ToList();
        var (outcome, deciding) = Decide(open, wanted, bench.Extension);
        var decision = outcome is JudgementOutcome.CannotJudge ? bench.Accepted(catalogue.LevelsFrom(wanted), anniversary) : null;
        return new()
        {
            Competency = competency.Id,
            Wanted = wanted,
            Outcome = decision is null ? outcome : JudgementOutcome.Decided,
            Options = asked,
            Deciding = deciding,
            MetThrough = open.FirstOrDefault(option => option.Met),
            Extension = bench.Extension,
            Decision = decision,
            MarketAssumed = catalogue.Markets.IsAssumed(country),
        };
    }

    /// <summary>
    /// The highest level a competency qualifies for on the day. An extension carries what is held and lifts nobody: with
    /// silver held and waived, gold is reached on the evidence alone, or by a decision of support.
    /// </summary>
    public static LevelId? HighestLevel(
        Competency competency,
        LevelId? held,
        Evidence evidence,
        string country,
        DateOnly on,
        DateOnly anniversary,
        IReadOnlyList<RequirementExtension> extensions,
        Catalogue catalogue)
    {
        var carried = held is { } level ? catalogue[level].Rank : int.MinValue;
        return catalogue.Levels
            .OrderByDescending(candidate => candidate.Rank)
            .Where(candidate => Judge(competency, candidate.Id, evidence, country, on, anniversary, extensions, catalogue) is var judged
                && (judged.MetThrough is not null || judged.Outcome is JudgementOutcome.Decided || (judged.Qualifies && candidate.Rank <= carried)))
            .Select(candidate => (LevelId?)candidate.Id)
            .FirstOrDefault();
    }

    private static (JudgementOutcome Outcome, MeasuredOption? Deciding) Decide(
        IReadOnlyList<MeasuredOption> open, LevelId wanted, ExtensionDecision extension)
    {
        if (extension.Waived)
        {
            return (JudgementOutcome.Waived, null);
        }

        if (open.FirstOrDefault(option => option.Met) is { } met)
        {
            return (JudgementOutcome.Met, met);
        }

        if (open.FirstOrDefault(option => option.Settled) is { } settled)
        {
            return (JudgementOutcome.Waived, settled);
        }

        return open.Where(option => option.Level == wanted).MinBy(option => option.Lacking) is { } closest
            ? (JudgementOutcome.NotMet, closest)
            : (JudgementOutcome.CannotJudge, null);
    }

    /// <summary>What the rows are measured with.</summary>
    private sealed record Bench(Competency Competency, Evidence Evidence, Market Market, DateOnly On)
    {
        public required ExtensionDecision Extension { get; init; }

        public IReadOnlyList<MeasuredOption> At(LevelId level) =>
        [
            .. Competency.Options
                .Select(option => new MeasuredOption(option, level, [.. option.At(level, Market).Select(row => Measure(row, option))]))
                .Where(option => option.Rows.Count > 0),
        ];

        public CompetencyDecision? Accepted(IEnumerable<LevelId> levels, DateOnly anniversary) =>
            levels.Select(level => Evidence.Decisions.FirstOrDefault(decision => decision.Covers(Competency.Id, level, anniversary))).FirstOrDefault(found => found is not null);

        private Measured Measure(Requirement row, CompetencyOption option) =>
            new(row, row.Have(Evidence, option, On, Extension), row.Need, row.WaivedBy(Extension));
    }
}

/// <summary>What a judgement comes to.</summary>
public enum JudgementOutcome
{
    Met,
    Waived,
    NotMet,
    CannotJudge,
    Decided,
}
