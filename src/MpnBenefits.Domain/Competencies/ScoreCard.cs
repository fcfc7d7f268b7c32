namespace MpnBenefits.Domain.Competencies;

/// <summary>
/// A score, part by part (R2). Cloud Business Applications with 70 points and no growth: on the anniversary 31 March 2021
/// the score is 70, silver; on 10 May the extension grants the 15 points of growth, 85, gold. What is granted raises its
/// part to the maximum and never above.
/// </summary>
public sealed record ScoreCard
{
    private readonly CompetencyOption option;

    private ScoreCard(CompetencyOption option, IReadOnlyList<ScoredComponent> components) =>
        (this.option, Components) = (option, components);

    public IReadOnlyList<ScoredComponent> Components { get; }

    public int Tenths => Components.Sum(component => component.Tenths);

    /// <summary>What was earned and granted together; 85 or 72.5.</summary>
    public decimal Score => Tenths / 10m;

    /// <summary>How much of it the extension added.</summary>
    public decimal Granted => Components.Sum(component => component.Granted) / 10m;

    /// <summary>The highest level whose score row is reached; null below the lowest.</summary>
    public LevelId? Level => option.Requirements
        .OfType<ScoreRequirement>()
        .Where(row => row.Minimum * 10 <= Tenths)
        .MaxBy(row => row.Minimum)?.Level;

    /// <summary>The score of the points earned, in tenths by component; one not named has none.</summary>
    public static ScoreCard Of(CompetencyOption option, IReadOnlyDictionary<ComponentId, int> tenths, ExtensionDecision extension) =>
        new(option, [.. option.Components.Select(component => Scored(component, tenths.GetValueOrDefault(component.Id), extension))]);

    private static ScoredComponent Scored(ScoreComponent component, int tenths, ExtensionDecision extension)
    {
        var earned = component.Counted(tenths);
        var granted = extension.Component == component.Id
            ? Math.Min(extension.PointsGranted * 10, component.MaximumTenths - earned)
            : 0;
        return new(component, earned, granted);
    }
}

/// <summary>The points of one component in tenths: earned, and granted on top.</summary>
public sealed record ScoredComponent(ScoreComponent Component, int Earned, int Granted)
{
    public int Tenths => Earned + Granted;
}
