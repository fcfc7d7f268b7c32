namespace MpnBenefits.Domain.Competencies;

/// <summary>One row with what there is and what is needed on a day.</summary>
public sealed record Measured(Requirement Row, decimal Have, decimal Need, bool Waived)
{
    public bool Met => Have >= Need;

    /// <summary>Met, or not asked for.</summary>
    public bool Settled => Met || Waived;

    /// <summary>The part still missing, between 0 and 1.</summary>
    internal decimal Lacking => Settled ? 0 : 1 - (Math.Max(Have, 0) / Need);

    internal Shortfall Shortfall => new(Row.Kind, (Row as FigureRequirement)?.Metric.Id, Have, Need);
}

/// <summary>An option with all its rows for a level measured on a day.</summary>
/// <param name="Option">The option.</param>
/// <param name="Level">The level whose rows they are.</param>
/// <param name="Rows">Every row that applies in the company's market.</param>
public sealed record MeasuredOption(CompetencyOption Option, LevelId Level, IReadOnlyList<Measured> Rows)
{
    public bool Met => Rows.All(row => row.Met);

    public bool Settled => Rows.All(row => row.Settled);

    /// <summary>Whether any of its rows is known only from before 2021.</summary>
    public bool Historic => Rows.Any(row => !row.Row.Source.KnownFor2021);

    internal decimal Lacking => Rows.Average(row => row.Lacking);

    internal IReadOnlyList<Shortfall> Shortfalls => [.. Rows.Where(row => !row.Settled).Select(row => row.Shortfall)];
}
