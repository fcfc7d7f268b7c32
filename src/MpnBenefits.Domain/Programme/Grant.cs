namespace MpnBenefits.Domain.Programme;

/// <summary>
/// A row of what an offer brings (R32, R65): a product and how much of it. A quantity of null is not published, which
/// is never the same as 0.
/// </summary>
public sealed record Grant(OfferId Offer, string Product, int? Quantity, bool Unlimited)
{
    /// <summary>The catalogue's word for its scope: of the offer, core, or specific to a competency.</summary>
    public required string Scope { get; init; }

    public CompetencyId? Competency { get; init; }

    /// <summary>Rows of one group are a choice, never added up.</summary>
    public string? ChoiceGroup { get; init; }

    /// <summary>The row falls away once this is held.</summary>
    public string? UnlessHeld { get; init; }

    /// <summary>The day of the page that says so.</summary>
    public required string AsOf { get; init; }

    /// <summary>The catalogue's word for how sure it is: the year, or where an older figure comes from.</summary>
    public required string Confidence { get; init; }

    /// <summary>Whether the figure stood on an official page of the catalogue's own year.</summary>
    public required bool Current { get; init; }

    /// <summary>Whether it belongs to competencies, on top of the core package.</summary>
    public required bool OfCompetency { get; init; }

    /// <summary>Whether a source says how much it is.</summary>
    public bool Published => Unlimited || Quantity is not null;
}
