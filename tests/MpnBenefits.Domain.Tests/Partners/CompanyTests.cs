using MpnBenefits.Data.Seed;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Tests.Renewals;

namespace MpnBenefits.Domain.Tests.Partners;

public sealed class CompanyTests
{
    private static readonly DateOnly Today = new(2021, 9, 20);
    private static readonly string[] Holding = ["legalName", "country"];
    private readonly Company company = Company.Enroll(MpnId.Parse("1111111"), Situation.Profile(), "Europe/Paris", new(2018, 1, 1));

    [Fact]
    public void Reviewing_twice_on_a_day_is_one_review_of_the_first_person()
    {
        var (first, second) = (PersonId.New(), PersonId.New());

        company.Review(first, Today, ProfileNormsReader.Known);
        company.Review(second, Today, ProfileNormsReader.Known);
        company.Review(second, Today.AddDays(1), ProfileNormsReader.Known);

        Assert.Equal([(first, Today), (second, Today.AddDays(1))], company.Reviews.Select(review => (review.By, review.On)));
        Assert.Equal(2, company.Happened.OfType<ProfileReviewed>().Count());
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_review_counts_from_its_own_day_back(int from, bool counts)
    {
        company.Review(PersonId.New(), Today, ProfileNormsReader.Known);

        Assert.Equal(counts, company.ReviewedSince(Today.AddDays(from)) is not null);
    }

    [Fact]
    public void A_new_legal_name_or_country_holds_until_it_is_verified()
    {
        company.Change(company.Profile with { LegalName = "Contoso Ltd" }, Holding, Today);
        Assert.Equal(Verification.Pending(Today, holds: true), company.Verification);

        company.Judge(CheckKind.Business, Verification.Authorized(Today.AddDays(1)));
        company.Change(company.Profile with { Country = "US" }, Holding, Today.AddDays(2));
        Assert.Equal(Verification.Pending(Today.AddDays(2), holds: true), company.Verification);
    }

    [Fact]
    public void Any_other_field_holds_nothing_and_earlier_reviews_stay()
    {
        company.Review(PersonId.New(), Today, ProfileNormsReader.Known);

        company.Change(company.Profile with { City = "Lyon", Phone = "+33472104000" }, Holding, Today);

        Assert.Equal(Verification.Pending(Today, holds: false), company.Verification);
        Assert.Single(company.Reviews);
        var line = company.Happened.OfType<ProfileChanged>().Single();
        Assert.Equal(["City", "Phone"], line.Fields);
        Assert.Equal(("City=Paris\nPhone=", "City=Lyon\nPhone=+33472104000"), (line.Before, line.After));
    }

    [Fact]
    public void The_same_profile_again_is_no_change()
    {
        var told = company.Happened.Count;

        company.Change(Situation.Profile(), Holding, Today);

        Assert.Equal(told, company.Happened.Count);
    }

    [Fact]
    public void A_corrected_name_after_a_rejection_is_looked_at_again()
    {
        company.Judge(CheckKind.Business, Verification.Rejected(Today, "document-too-old"));

        company.Change(company.Profile with { LegalName = "Contoso SA" }, Holding, Today.AddDays(1));

        Assert.Equal(Verification.Pending(Today.AddDays(1), holds: true), company.Verification);
    }

    [Fact]
    public void Differences_are_named_in_the_order_of_the_form()
    {
        var other = Situation.Profile() with { ContactEmail = "nadia@contoso.example", LegalName = "Contoso SA", AddressLine2 = "Bâtiment B" };

        Assert.Equal(["LegalName", "AddressLine2", "ContactEmail"], other.DifferencesFrom(Situation.Profile()));
        Assert.Empty(other.DifferencesFrom(other with { }));
    }

    [Fact]
    public void Every_field_of_the_profile_is_compared() =>
        Assert.Equal(
            typeof(CompanyProfile).GetProperties().Where(one => one.CanWrite).Select(one => one.Name).Order(StringComparer.Ordinal),
            CompanyProfile.Fields.Select(field => field.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Locations_and_domains_are_written_down()
    {
        company.AddLocation(MpnId.Parse("2222222"), "Contoso Lyon", "Lyon");
        company.AddDomain("CONTOSO.example");

        Assert.Equal("contoso.example", Assert.Single(company.Domains).Name);
        Assert.Equal("2222222", Assert.Single(company.Locations).MpnId.Value);
        Assert.Equal(2, company.Happened.Count(what => what is LocationAdded or DomainAdded));
    }
}
