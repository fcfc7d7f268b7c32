using MpnBenefits.Domain.Programme;

namespace MpnBenefits.Domain.Benefits;

/// <summary>
/// What each yearly offer lists, side by side, as the catalogue has it (R29, R32): one table for both packs and the levels.
/// A product an offer does not name is missing from its row; one it names without a figure is not published, never 0.
/// </summary>
/// <param name="Columns">The offers, in the catalogue's order.</param>
/// <param name="Core">What comes with the offer itself.</param>
/// <param name="PerCompetency">What comes on top with each competency held.</param>
public sealed record LicenseTable(IReadOnlyList<OfferId> Columns, IReadOnlyList<LicenseRow> Core, IReadOnlyList<LicenseRow> PerCompetency)
{
    public static LicenseTable Of(Catalogue catalogue)
    {
        var columns = catalogue.Offers.Where(offer => offer.RenewsYearly).Select(offer => offer.Id).ToList();
        var listed = catalogue.Grants.Where(grant => columns.Contains(grant.Offer)).ToList();
        return new(columns, Rows(catalogue, listed, ofCompetency: false), Rows(catalogue, listed, ofCompetency: true));
    }

    /// <summary>The rows whose product fits: a kind, and words found in its name in either language.</summary>
    public LicenseTable Where(Func<Product, bool> fits) =>
        this with { Core = [.. Core.Where(row => fits(row.Product))], PerCompetency = [.. PerCompetency.Where(row => fits(row.Product))] };

    private static IReadOnlyList<LicenseRow> Rows(Catalogue catalogue, List<Grant> listed, bool ofCompetency) =>
    [
        .. from grant in listed
           where grant.OfCompetency == ofCompetency
           group grant by (grant.Product, grant.ChoiceGroup, grant.Competency) into row
           let product = catalogue.Product(row.Key.Product)
           orderby catalogue.IndexOf(product), row.Key.ChoiceGroup is not null
           select new LicenseRow(product, row.Key.ChoiceGroup, row.Key.Competency, row.ToLookup(grant => grant.Offer)),
    ];
}

/// <summary>One product in the table; a choice is a row of its own. An offer may list it more than once, under conditions.</summary>
public sealed record LicenseRow(Product Product, string? Choice, CompetencyId? Competency, ILookup<OfferId, Grant> Grants);
