using MpnBenefits.Domain.Benefits;
using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Tests.Programme;
using static MpnBenefits.Domain.Tests.Programme.Mpn2021;

namespace MpnBenefits.Domain.Tests.Benefits;

public sealed class BenefitShelfTests
{
    private static readonly DateOnly Anniversary = new(2021, 9, 1);

    [Theory]
    [InlineData("2021-09-01", true)]
    [InlineData("2021-10-01", true)]
    [InlineData("2021-10-02", false)]
    public void R30_What_is_granted_stays_to_the_last_day_of_the_window(string day, bool granted)
    {
        var shelf = Of(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Held("silver", Anniversary, (DataPlatform, Silver)));

        Assert.Equal(granted, shelf.Benefits.Any(benefit => benefit.IsGranted));
        Assert.All(shelf.Benefits, benefit => Assert.Equal(new DateOnly(2021, 10, 1), benefit.FirstEnd));
    }

    [Fact]
    public void Two_offers_with_two_terms_keep_a_day_each()
    {
        var shelf = Of(new(2021, 8, 1), Held("silver", Anniversary, (DataPlatform, Silver)), Held("map", new(2022, 3, 1)));

        var support = shelf.Benefits.Single(benefit => benefit.Product.Id == "onprem-support" && benefit.Line.Choice is null);
        Assert.Equal([("silver", new DateOnly(2021, 10, 1)), ("map", new DateOnly(2022, 3, 31))], support.Terms.Select(term => (term.Origin.Offer.Value, term.LastDay)));
        Assert.Equal(new DateOnly(2021, 10, 1), support.FirstEnd);
    }

    [Fact]
    public void R32_Nothing_held_is_nothing_granted() => Assert.Empty(Of(new(2021, 8, 1)).Benefits);

    private static BenefitShelf Of(DateOnly today, params Membership[] memberships) => BenefitShelf.Of(Mpn2021.Catalogue, memberships, today);

    private static Membership Held(string offer, DateOnly anniversary, params (CompetencyId, LevelId)[] competencies) =>
        Membership.Begin(CompanyId.New(), new(offer), anniversary.AddYears(-1), 1, competencies);
}
