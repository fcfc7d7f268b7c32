using MpnBenefits.Domain;
using MpnBenefits.Domain.Benefits;
using MpnBenefits.Domain.Programme;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Api;

/// <summary>How holdings are written: <c>gold:cloud-platform</c>, or a pack or the network by its id.</summary>
public static class HoldingText
{
    /// <summary>Null for what is no holding: an unknown id, a level without a competency, a pack with one.</summary>
    public static BenefitHolding? Read(string text, Catalogue catalogue)
    {
        var parts = text.Split(':');
        return catalogue.Find(new OfferId(parts[0])) is not { } offer ? null
            : offer.CarriesCompetencies
                ? parts is [_, var id] && catalogue.Find(new CompetencyId(id)) is { } competency ? new(offer.Id, competency.Id) : null
                : parts is [_] ? new(offer.Id, null) : null;
    }
}

/// <summary>What holdings bring, on the wire. Order and names of the members are a contract.</summary>
public sealed record BenefitsAnswer(string? CoreLevel, IReadOnlyList<BenefitAnswer> Benefits, IReadOnlyList<WhyAnswer> Why)
{
    public static BenefitsAnswer Of(BenefitSheet sheet, IReadOnlyList<BenefitHolding> holdings, Catalogue catalogue, Words words) => new(
        sheet.CoreLevel?.Value,
        [.. sheet.Lines.Select(BenefitAnswer.Of)],
        [.. sheet.Why(holdings, catalogue).Select(why => WhyAnswer.Of(why, words))]);
}

public sealed record BenefitAnswer(
    string Product, string? ChoiceGroup, int? Quantity, bool Unlimited, bool Published, CeilingAnswer? Ceiling, IReadOnlyList<OriginAnswer> Origins)
{
    public static BenefitAnswer Of(BenefitLine line) => new(
        line.Product.Id,
        line.Choice,
        line.Quantity,
        line.Unlimited,
        line.Published,
        line.Ceiling is { } cut ? new(cut.Scope, cut.Before, cut.Limit) : null,
        [.. line.Origins.Select(origin => new OriginAnswer(origin.Offer.Value, origin.Competency?.Value, origin.Scope, origin.Quantity, origin.Unlimited))]);
}

public sealed record CeilingAnswer(string Scope, int Before, int Limit);

public sealed record OriginAnswer(string Offer, string? Competency, string Scope, int? Quantity, bool Unlimited);
