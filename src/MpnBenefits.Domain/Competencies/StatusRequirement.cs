namespace MpnBenefits.Domain.Competencies;

/// <summary>A standing the company itself must hold on the day, such as being an authorized Surface Hub reseller.</summary>
public sealed record StatusRequirement : Requirement
{
    public required Bilingual Status { get; init; }

    public override RequirementKind Kind => RequirementKind.Status;

    public override decimal Need => 1;

    internal override decimal Have(Evidence evidence, CompetencyOption option, DateOnly on, ExtensionDecision extension) =>
        evidence.Skills.Any(skill => skill.Kind == SkillKind.Authorization && skill.CountsOn(on)) ? 1 : 0;
}
