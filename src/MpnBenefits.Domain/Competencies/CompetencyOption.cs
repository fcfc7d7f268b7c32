using MpnBenefits.Domain.Programme;

namespace MpnBenefits.Domain.Competencies;

/// <summary>
/// One of several ways to a competency. All its rows for a level and a market must be met together: Azure Consumption
/// asks a silver company in a developing market for US$10,000 of consumption and one person.
/// </summary>
/// <param name="Id">Ours, unique within the competency.</param>
/// <param name="Name">Its name in both languages.</param>
/// <param name="Requirements">The typed rows of every level and market.</param>
/// <param name="Components">The parts of its score, where it has one.</param>
public sealed record CompetencyOption(
    OptionId Id, Bilingual Name, IReadOnlyList<Requirement> Requirements, IReadOnlyList<ScoreComponent> Components)
{
    public IEnumerable<Requirement> At(LevelId level, Market market) =>
        Requirements.Where(row => row.Level == level && row.AppliesIn(market));
}
