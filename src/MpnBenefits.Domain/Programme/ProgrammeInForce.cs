using MpnBenefits.Domain.Competencies;

namespace MpnBenefits.Domain.Programme;

/// <summary>
/// Everything the programme decides by at one moment: the catalogue, the extension rows and the prices. Policies,
/// requirements and extensions are those of the day of the decision.
/// </summary>
public sealed record ProgrammeInForce(Catalogue Catalogue, IReadOnlyList<RequirementExtension> Extensions, IReadOnlyList<Price> Prices)
{
    /// <summary>The yearly fee of an offer in a country on a day, or null where none is published: it is never guessed.</summary>
    public Price? PriceOf(OfferId offer, string country, DateOnly day) =>
        Prices.Where(price => price.Offer == offer && price.Country == country && price.HoldsOn(day)).MaxBy(price => price.From);
}
