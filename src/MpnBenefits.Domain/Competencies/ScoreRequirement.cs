namespace MpnBenefits.Domain.Competencies;

/// <summary>
/// A score of the option's components (partner contribution indicators): silver from 60 of 100, gold from 80. The score
/// is not rounded; 59.9 is below 60.
/// </summary>
public sealed record ScoreRequirement : Requirement
{
    public required int Minimum { get; init; }

    public override RequirementKind Kind => RequirementKind.Score;

    public override decimal Need => Minimum;

    internal override decimal Have(Evidence evidence, CompetencyOption option, DateOnly on, ExtensionDecision extension) =>
        ScoreCard.Of(option, evidence.PointsOn(option.Id, on), extension).Score;
}
