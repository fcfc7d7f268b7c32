using MpnBenefits.Domain.Benefits;
using static MpnBenefits.Domain.Tests.Programme.Mpn2021;

namespace MpnBenefits.Domain.Tests.Benefits;

public sealed class LicenseTableTests
{
    private readonly LicenseTable table = LicenseTable.Of(Catalogue);

    [Fact]
    public void R29_Both_packs_and_the_levels_stand_in_one_table()
    {
        Assert.Equal(["map", "lap", "silver", "gold"], table.Columns.Select(offer => offer.Value));
        Assert.Equal(
            Catalogue.Grants.Count(grant => grant.Offer != new OfferId("network")),
            table.Core.Concat(table.PerCompetency).Sum(row => row.Grants.Sum(cell => cell.Count())));
    }

    [Fact]
    public void What_no_source_says_is_not_published_and_never_0()
    {
        var grant = table.Core.Single(row => row.Product.Id == "vs-pro").Grants[new OfferId("lap")].Single();

        Assert.Equal((null, false), (grant.Quantity, grant.Published));
    }

    [Fact]
    public void R28_Only_the_learning_pack_brings_the_discount_on_courseware() =>
        Assert.Equal(["lap"], table.Core.Single(row => row.Product.Id == "courseware").Grants.Select(cell => cell.Key.Value));

    [Fact]
    public void A_product_the_filter_leaves_out_is_in_neither_part()
    {
        var only = table.Where(product => product.Kind == "visual-studio");

        Assert.Equal(["vs-ent", "vs-pro"], only.Core.Select(row => row.Product.Id));
        Assert.Equal(["app-development", "cloud-crm", "cloud-platform", "cloud-productivity", "devops"], only.PerCompetency.Select(row => row.Competency!.Value.Value));
    }

    [Fact]
    public void A_unit_the_catalogue_is_not_sure_of_is_not_stated() =>
        Assert.Equal(["winsrv-std", "sql-std", "sysctr-std"], Catalogue.Products.Where(product => product.Unit is null).Select(product => product.Id));
}
