using MpnBenefits.Domain.Programme;

namespace MpnBenefits.Domain.Competencies;

/// <summary>
/// One part of a score: net new revenue gives 10 points at US$300,000 in a developed market. Points are counted in
/// tenths, so 7.5 points are 75.
/// </summary>
/// <param name="Id">Ours, one per part.</param>
/// <param name="Name">Its name in both languages.</param>
/// <param name="Unit">What its figure is counted in.</param>
/// <param name="Maximum">The points at and above the threshold.</param>
/// <param name="AllOrNothing">Whether there is nothing between none and all of them.</param>
/// <param name="Thresholds">The figure that gives them all, by market; empty where no source says.</param>
public sealed record ScoreComponent(
    ComponentId Id, Bilingual Name, Bilingual Unit, int Maximum, bool AllOrNothing, IReadOnlyList<ComponentThreshold> Thresholds)
{
    public int MaximumTenths => Maximum * 10;

    /// <summary>Whether a number of points can have been earned: none to the maximum, and nothing between where it is all or nothing.</summary>
    public bool Accepts(int tenths) =>
        tenths == 0 || tenths == MaximumTenths || (!AllOrNothing && tenths > 0 && tenths < MaximumTenths);

    /// <summary>
    /// The points of a figure, in tenths: proportional up to the threshold, rounded half away from zero. The proportion
    /// is ours and marked on the page. Null where no threshold is known.
    /// </summary>
    public int? TenthsFor(decimal figure, Market market)
    {
        if (Thresholds.FirstOrDefault(row => row.Market is not { } only || only == market) is not { Figure: > 0 } threshold)
        {
            return null;
        }

        if (figure >= threshold.Figure)
        {
            return MaximumTenths;
        }

        return AllOrNothing || figure <= 0
            ? 0
            : (int)Math.Round(MaximumTenths * figure / threshold.Figure, MidpointRounding.AwayFromZero);
    }

    /// <summary>What counts of the points handed in: never more than the maximum, and not a part of all or nothing.</summary>
    internal int Counted(int tenths) =>
        tenths >= MaximumTenths ? MaximumTenths :
        AllOrNothing || tenths < 0 ? 0 :
        tenths;
}

/// <summary>The figure at which a component is full, in one market or (null) in all.</summary>
public sealed record ComponentThreshold(Market? Market, decimal Figure);
