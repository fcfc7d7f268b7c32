namespace MpnBenefits.Domain.Programme;

/// <summary>
/// Something that is bought for a year. <see cref="Level"/> is set for the memberships that carry
/// competencies; packs have none and no requirement gate.
/// </summary>
/// <param name="Id">The catalogue id.</param>
/// <param name="Name">Its name in both languages.</param>
/// <param name="Kind">The catalogue's word for its kind.</param>
/// <param name="Level">The level whose competencies it carries, if it carries any.</param>
/// <param name="RenewsYearly">False for the bare network membership.</param>
/// <param name="Trainers">Certified trainers it asks for (1 for the learning pack, R26).</param>
/// <param name="Upgrade">What its price is reduced by for whoever holds another offer, which then ends.</param>
public sealed record Offer(OfferId Id, Bilingual Name, string Kind, LevelId? Level, bool RenewsYearly, int Trainers, UpgradeTerms? Upgrade = null)
{
    public bool CarriesCompetencies => Level is not null;

    /// <summary>What it is for, in one or two sentences (R24, R26).</summary>
    public required Bilingual Purpose { get; init; }

    /// <summary>Whom the chooser suggests it to; null for those that follow from a qualification.</summary>
    public OfferAudience? Audience { get; init; }

    /// <summary>The products named when the offers are compared, most telling first.</summary>
    public required IReadOnlyList<string> Headline { get; init; }
}

/// <summary>From which offer one comes, and the percentage off the price of the one wanted: 25 for gold from silver.</summary>
public sealed record UpgradeTerms(OfferId From, int Percent);
