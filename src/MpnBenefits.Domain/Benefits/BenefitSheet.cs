using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Programme;

namespace MpnBenefits.Domain.Benefits;

/// <summary>One thing held that brings benefits: a pack, the network membership, or a competency with the offer of its level.</summary>
public sealed record BenefitHolding(OfferId Offer, CompetencyId? Competency)
{
    /// <summary>What a membership holds: each competency at its own level, or the pack itself.</summary>
    public static IEnumerable<BenefitHolding> Of(Membership membership, Catalogue catalogue) =>
        Of(membership.Offer, membership.Competencies.Select(held => (held.Competency, held.Level)), catalogue);

    public static IEnumerable<BenefitHolding> Of(OfferId offer, IEnumerable<(CompetencyId Competency, LevelId Level)> competencies, Catalogue catalogue) =>
        catalogue[offer].CarriesCompetencies
            ? competencies.Select(held => new BenefitHolding(catalogue.OfferOf(held.Level).Id, held.Competency))
            : [new(offer, null)];
}

/// <summary>
/// What a set of holdings brings in one country (R32, R65): the core package once, at the highest level; each competency's
/// own rows at its level; packs beside them. Gold in Cloud Platform, App Development and DevOps brings 10 + 25 + 25 + 25 = 85
/// Visual Studio subscriptions, of which 50 count in one country. A choice ("either … or …") is a line of its own.
/// </summary>
/// <param name="CoreLevel">The level of the core package; null with packs only.</param>
/// <param name="Lines">One per product and choice, in the catalogue's order; rows of 0 are listed.</param>
public sealed record BenefitSheet(LevelId? CoreLevel, IReadOnlyList<BenefitLine> Lines)
{
    private const string PerCountry = "country";

    /// <summary>Units of which one has the thing or has it not, however many offers bring it.</summary>
    private static readonly HashSet<string> HeldOnce = ["access", "offer", "request"];

    public static BenefitSheet Of(Catalogue catalogue, IReadOnlyList<BenefitHolding> holdings)
    {
        var held = holdings.Where(one => one.Competency is not null).GroupBy(one => one.Competency!.Value)
            .ToDictionary(group => group.Key, group => group.Select(one => catalogue[one.Offer].Level!.Value).MaxBy(level => catalogue[level].Rank));
        LevelId? core = held.Count == 0 ? null : held.Values.MaxBy(level => catalogue[level].Rank);
        var cloud = held.Keys.Any(id => catalogue[id].Cloud == true);
        var origins = catalogue.Grants
            .Where(grant => grant.UnlessHeld is null || !cloud)
            .SelectMany(grant => Origins(grant, catalogue, holdings, held, core).Select(origin => (grant, origin)))
            .ToList();
        return new(core,
        [
            .. from product in catalogue.Products
               from line in origins.Where(one => one.grant.Product == product.Id).GroupBy(one => one.grant.ChoiceGroup)
               orderby catalogue.IndexOf(product), line.Key is not null
               select Line(product, line.Key, [.. line.OrderByDescending(one => RankOf(one.grant, catalogue)).ThenBy(one => one.grant.OfCompetency).Select(one => one.origin)], CeilingOf(product, core, catalogue)),
        ]);
    }

    /// <summary>Why it is so: the core package, the competencies' rows, the packs beside them, what a ceiling cut. Never empty.</summary>
    public IReadOnlyList<Reason> Why(IReadOnlyList<BenefitHolding> holdings, Catalogue catalogue)
    {
        var competencies = holdings.Select(one => one.Competency).OfType<CompetencyId>().Distinct().ToList();
        List<Reason> why =
        [
            .. CoreLevel is { } level ? (Reason[])[new CorePackageOnce(level), new CompetencyRowsOnTop(competencies)] : [],
            .. holdings.Where(one => catalogue[one.Offer] is { CarriesCompetencies: false, RenewsYearly: true }).Select(one => one.Offer).Distinct().Select(offer => new PackRowsBeside(offer)),
            .. Lines.Where(line => line.Ceiling is not null).Select(line => new CeilingCounts(line.Product.Name, line.Ceiling!.Before, line.Ceiling.Limit)),
        ];
        return why.Count > 0 ? why : [new NetworkBringsItsOwn()];
    }

    private static IEnumerable<BenefitOrigin> Origins(
        Grant grant, Catalogue catalogue, IReadOnlyList<BenefitHolding> holdings, Dictionary<CompetencyId, LevelId> held, LevelId? core)
    {
        var level = catalogue[grant.Offer].Level;
        if (level is null)
        {
            return holdings.Any(one => one.Offer == grant.Offer) ? [Origin(grant, null)] : [];
        }

        if (!grant.OfCompetency)
        {
            return level == core ? [Origin(grant, null)] : [];
        }

        var at = held.Where(one => one.Value == level).Select(one => one.Key).ToList();
        return grant.Competency is { } only ? at.Contains(only) ? [Origin(grant, only)] : [] : at.Count > 0 ? [Origin(grant, null)] : [];
    }

    /// <summary>The highest level stands first, its core package before the competencies' rows, and packs last.</summary>
    private static int RankOf(Grant grant, Catalogue catalogue) => catalogue[grant.Offer].Level is { } level ? catalogue[level].Rank : int.MinValue;

    private static BenefitOrigin Origin(Grant grant, CompetencyId? competency) => new(grant.Offer, competency, grant.Scope, grant.Quantity, grant.Unlimited);

    private static BenefitLine Line(Product product, string? choice, IReadOnlyList<BenefitOrigin> origins, Ceiling? ceiling)
    {
        var unlimited = origins.Any(origin => origin.Unlimited);
        var known = origins.Where(origin => origin.Quantity is not null).Select(origin => origin.Quantity!.Value).ToList();
        int? sum = unlimited || known.Count == 0 ? null : product.Unit is { } unit && HeldOnce.Contains(unit) ? known.Max() : known.Sum();
        var over = ceiling is not null && sum > ceiling.Limit ? ceiling : null;
        return new(product, choice, over?.Limit ?? sum, unlimited, unlimited || origins.All(origin => origin.Published), over is null ? null : new(over.Scope, sum!.Value, over.Limit), origins);
    }

    private static Ceiling? CeilingOf(Product product, LevelId? core, Catalogue catalogue) =>
        catalogue.Ceilings.Where(one => one.ProductKind == product.Kind && one.Scope == PerCountry)
            .OrderBy(one => catalogue[one.Level].Rank).FirstOrDefault(one => core is null || one.Level == core);
}

/// <summary>How much of one product, and where it comes from. A quantity of null is unlimited or not published.</summary>
public sealed record BenefitLine(
    Product Product, string? Choice, int? Quantity, bool Unlimited, bool Published, CutByCeiling? Ceiling, IReadOnlyList<BenefitOrigin> Origins);

/// <summary>A row of the catalogue that a line is made of.</summary>
public sealed record BenefitOrigin(OfferId Offer, CompetencyId? Competency, string Scope, int? Quantity, bool Unlimited)
{
    public bool Published => Unlimited || Quantity is not null;
}

/// <summary>What a ceiling took off: 85 before, 50 counted.</summary>
public sealed record CutByCeiling(string Scope, int Before, int Limit);
