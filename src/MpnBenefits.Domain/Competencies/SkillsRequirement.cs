namespace MpnBenefits.Domain.Competencies;

/// <summary>
/// Different people who hold a valid skill of one of some kinds (R8). "exam + assessment" asks each of them for both;
/// "1 of them a further exam" is a second row: one person with two titles.
/// </summary>
public sealed record SkillsRequirement : Requirement
{
    public required int People { get; init; }

    public required IReadOnlyList<SkillKind> Kinds { get; init; }

    /// <summary>Whether a person needs a skill of every kind, and not only of one.</summary>
    public bool EveryKind { get; init; }

    /// <summary>How many different titles a person needs.</summary>
    public int Titles { get; init; } = 1;

    public override RequirementKind Kind => RequirementKind.Skills;

    public override decimal Need => People;

    public override bool WaivedBy(ExtensionDecision extension) => extension.WaivesSkills;

    internal override decimal Have(Evidence evidence, CompetencyOption option, DateOnly on, ExtensionDecision extension) =>
        Holders(evidence, on).Count(person => person.IsEnough);

    /// <summary>
    /// Everybody who holds something of the kinds on a day, whether it is enough or not, and the last day on which it is. The
    /// evidence is one company's, of one competency.
    /// </summary>
    public IReadOnlyList<CountedPerson> Holders(Evidence evidence, DateOnly on) =>
    [
        .. evidence.Skills
            .Where(skill => Kinds.Contains(skill.Kind) && skill.CountsOn(on))
            .GroupBy(skill => skill.Who, StringComparer.Ordinal)
            .Select(held => Counted(held.Key, [.. held]))
            .OrderByDescending(person => person.IsEnough).ThenBy(person => person.Name, StringComparer.Ordinal),
    ];

    private CountedPerson Counted(string who, IReadOnlyList<SkillRecord> held) => new(
        who,
        held[^1].Holder,
        held,
        IsEnough(held),
        IsEnough(held) ? held.Select(skill => skill.LastDay).OfType<DateOnly>().Order().Cast<DateOnly?>()
            .FirstOrDefault(last => !IsEnough([.. held.Where(skill => skill.LastDay is not { } end || end > last)])) : null);

    private bool IsEnough(IReadOnlyList<SkillRecord> held) =>
        (!EveryKind || Kinds.All(kind => held.Any(skill => skill.Kind == kind)))
        && held.Select(skill => skill.Title.Trim().ToUpperInvariant()).Distinct(StringComparer.Ordinal).Count() >= Titles;
}

/// <summary>A person with what they hold towards a row: whether it is enough for it, and the last day on which it is.</summary>
/// <param name="Who">By whom they are known again.</param>
/// <param name="Name">The name as received last.</param>
/// <param name="Proofs">What counts on the day.</param>
/// <param name="IsEnough">Whether the person counts for the row.</param>
/// <param name="Until">The last day on which they do; null when no day is known, or when they do not.</param>
public sealed record CountedPerson(string Who, string Name, IReadOnlyList<SkillRecord> Proofs, bool IsEnough, DateOnly? Until)
{
    /// <summary>How an address names the person, without saying who it is.</summary>
    public string Key => PersonKey.Of(Who);
}
