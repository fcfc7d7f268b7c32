using MpnBenefits.Domain.Benefits;
using static MpnBenefits.Domain.Tests.Programme.Mpn2021;

namespace MpnBenefits.Domain.Tests.Benefits;

public sealed class BenefitSheetTests
{
    [Fact]
    public void R65_Three_gold_competencies_bring_85_Visual_Studio_of_which_50_count_in_a_country()
    {
        var sheet = Sheet("gold:cloud-platform", "gold:app-development", "gold:devops");

        var line = Line(sheet, "vs-ent");
        Assert.Equal((50, new CutByCeiling("country", 85, 50), Gold), (line.Quantity, line.Ceiling, sheet.CoreLevel!.Value));
        Assert.Equal([10, 25, 25, 25], line.Origins.Select(origin => origin.Quantity));
        Assert.Null(line.Origins[0].Competency);
    }

    [Fact]
    public void A_silver_competency_of_a_gold_member_brings_its_silver_row_and_core_comes_once()
    {
        var sheet = Sheet("gold:cloud-platform", "silver:devops", "map");

        Assert.Equal([("gold", 10), ("gold", 25), ("silver", 5), ("map", 0)], Line(sheet, "vs-ent").Origins.Select(origin => (origin.Offer.Value, origin.Quantity!.Value)).OrderBy(one => one.Item1 == "map"));
        Assert.Equal(40, Line(sheet, "vs-ent").Quantity);
        Assert.Equal(30, Line(sheet, "onprem-support").Quantity);
        Assert.Equal(1, Line(sheet, "logo-builder").Quantity);
    }

    [Fact]
    public void The_same_competency_at_two_levels_counts_at_the_higher() =>
        Assert.Equal(35, Line(Sheet("silver:devops", "gold:devops"), "vs-ent").Quantity);

    [Fact]
    public void Unlimited_has_no_number_and_what_no_source_says_is_not_published()
    {
        var sheet = Sheet("silver:cloud-platform");

        var (support, seats) = (Line(sheet, "signature-support"), Line(sheet, "m365-e3"));
        Assert.Equal((null, true, true), (support.Quantity, support.Unlimited, support.Published));
        Assert.Equal((null, false, false), (seats.Quantity, seats.Unlimited, seats.Published));
    }

    [Fact]
    public void Cloud_support_of_the_core_falls_away_once_a_cloud_competency_is_held()
    {
        Assert.Equal(5, Line(Sheet("silver:devops"), "signature-support").Quantity);
        Assert.DoesNotContain(Line(Sheet("silver:cloud-platform"), "signature-support").Origins, origin => origin.Competency is null);
    }

    [Fact]
    public void A_choice_is_a_line_of_its_own_and_zeros_are_listed()
    {
        var sheet = Sheet("map");

        Assert.Equal([(null, 5), ("productivity-cloud-or-onprem", 5)], sheet.Lines.Where(line => line.Product.Id == "office-pp").Select(line => (line.Choice, line.Quantity!.Value)));
        Assert.Equal((0, null), (Line(sheet, "vs-ent").Quantity, sheet.CoreLevel));
    }

    [Fact]
    public void R32_A_network_member_is_brought_the_networks_own() =>
        Assert.Equal(["gtm-standard"], Sheet("network").Lines.Select(line => line.Product.Id));

    [Fact]
    public void Known_and_unknown_parts_give_the_sum_of_the_known_and_say_so()
    {
        var line = Line(Sheet("map", "lap"), "vs-pro");

        Assert.Equal((3, false), (line.Quantity, line.Published));
    }

    [Fact]
    public void Falling_back_from_gold_to_silver_shows_what_there_will_be_less_of()
    {
        var changes = BenefitChange.Between(Sheet("gold:cloud-platform"), Sheet("silver:cloud-platform"));

        Assert.Contains(changes, change => change.Product.Id == "vs-ent" && change.Before!.Quantity == 35 && change.After!.Quantity == 10);
        Assert.Contains(changes, change => change.Product.Id == "gtm-toolbox" && change.After is null);
        Assert.DoesNotContain(changes, change => change.Product.Id is "logo-builder" or "signature-support");
        Assert.Empty(BenefitChange.Between(Sheet("map"), Sheet("map")));
    }

    [Fact]
    public void A_membership_holds_each_competency_at_its_own_level()
    {
        var gold = Domain.Memberships.Membership.Begin(CompanyId.New(), new("gold"), new(2021, 1, 1), 1, (CloudPlatform, Gold), (AppDevelopment, Silver));

        Assert.Equal([new(new("gold"), CloudPlatform), new(new("silver"), AppDevelopment)], BenefitHolding.Of(gold, Catalogue));
    }

    private static BenefitSheet Sheet(params string[] holds) =>
        BenefitSheet.Of(Catalogue, [.. holds.Select(text => text.Split(':')).Select(parts => new BenefitHolding(new(parts[0]), parts.Length > 1 ? new CompetencyId(parts[1]) : null))]);

    private static BenefitLine Line(BenefitSheet sheet, string product) => sheet.Lines.Single(line => line.Product.Id == product && line.Choice is null);
}
