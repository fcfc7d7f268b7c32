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
        evidence.Skills
            .Where(skill => Kinds.Contains(skill.Kind) && skill.CountsOn(on))
            .GroupBy(skill => skill.Who, StringComparer.Ordinal)
            .Count(held => IsEnough([.. held]));

    private bool IsEnough(IReadOnlyList<SkillRecord> held) =>
        (!EveryKind || Kinds.All(kind => held.Any(skill => skill.Kind == kind)))
        && held.Select(skill => skill.Title.Trim().ToUpperInvariant()).Distinct(StringComparer.Ordinal).Count() >= Titles;
}
