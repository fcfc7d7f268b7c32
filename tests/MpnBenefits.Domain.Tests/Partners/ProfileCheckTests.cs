using MpnBenefits.Data.Seed;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Tests.Renewals;

namespace MpnBenefits.Domain.Tests.Partners;

public sealed class ProfileCheckTests
{
    private static readonly ProfileNorms Norms = ProfileNormsReader.Known;

    private readonly CompanyProfile profile = Situation.Profile();

    [Fact]
    public void A_whole_profile_has_nothing_to_update() =>
        Assert.Empty(ProfileCheck.Of(profile with { Phone = "+33142685300", VatId = "FR 40 303265045", RegistrationNumber = "303 265 045 00011", Duns = "123456789" }, Norms));

    [Fact]
    public void R12_Each_field_that_must_be_updated_says_why()
    {
        var findings = ProfileCheck.Of(
            profile with { City = "", ContactEmail = "anna@gmail.com", NotificationEmail = "info@contoso.example", Phone = "01 42 68 53 00", VatId = "FR12", RegistrationNumber = "303 265 046", Duns = "12" }, Norms);

        Assert.Equal(
            [
                ("City", new FieldNotGiven()),
                ("ContactEmail", new PersonalMailbox("anna@gmail.com")),
                ("NotificationEmail", new RoleMailbox("info@contoso.example")),
                ("Phone", new PhoneNotInternational()),
                ("VatId", new VatIdMalformed(new("FR"), "FR40303265045")),
                ("RegistrationNumber", new RegistrationNumberMalformed(new("FR"), "303 265 045")),
                ("Duns", (Refusal)new DunsMalformed()),
            ],
            findings.Select(finding => (finding.Field, finding.Why)));
    }

    [Fact]
    public void What_is_no_address_is_said_to_be_none() =>
        Assert.Equal(new AddressMalformed(), Assert.Single(ProfileCheck.Of(profile with { NotificationEmail = "anna" }, Norms)).Why);

    [Theory]
    [InlineData("PL", null, true)]
    [InlineData("PL", "0000123456", false)]
    [InlineData("DE", null, false)]
    public void A_registration_number_is_asked_where_the_country_asks_for_one(string country, string? number, bool asked) =>
        Assert.Equal(asked, ProfileCheck.Of(profile with { Country = country, VatId = null, RegistrationNumber = number }, Norms).Any(finding => finding.Why == new RegistrationNumberNeeded(new(country))));

    [Fact]
    public void Every_example_fits_its_own_norm() =>
        Assert.All(Norms.VatIds.Concat(Norms.RegistrationNumbers), norm => Assert.True(norm.Fits(norm.Example), norm.Country));

    [Theory]
    [InlineData("303265045", true)]
    [InlineData("303.265.045", true)]
    [InlineData("30326504500011", true)]
    [InlineData("30326504500012", false)]
    [InlineData("303265044", false)]
    public void A_French_number_is_known_by_its_check_digit(string number, bool fits) => Assert.Equal(fits, Norms.RegistrationNumbers.Single(norm => norm.Country == "FR").Fits(number));

    [Fact]
    public void What_must_be_updated_is_not_confirmed()
    {
        var company = Company.Enroll(MpnId.Parse("1111111"), profile with { Phone = "abc" }, "Europe/Paris", new(2018, 1, 1));

        Assert.True(company.Review(PersonId.New(), new(2021, 9, 20), Norms).Refused(out var why, out _));

        Assert.Equal([new FieldName("Phone")], Assert.IsType<ProfileIncomplete>(why).Fields);
    }
}
