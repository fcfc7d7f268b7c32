using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Tests.Renewals;

namespace MpnBenefits.Domain.Tests.Partners;

public sealed class ChecksTests
{
    private static readonly DateOnly Day = new(2021, 10, 1);
    private static readonly string[] Holding = ["LegalName", "Country"];

    private readonly Company company = Company.Enroll(MpnId.Parse("1111111"), Situation.Profile(), "Europe/Paris", Day.AddYears(-1));

    public static TheoryData<string, string, bool> Changes => new()
    {
        { "LegalName", "Business", true },
        { "Country", "Business", true },
        { "AddressLine1", "Business", false },
        { "City", "Business", false },
        { "PostalCode", "Business", false },
        { "RegistrationNumber", "Business", false },
        { "Phone", "", false },
        { "VatId", "", false },
        { "ContactLastName", "", false },
        { "NotificationEmail", "", false },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_rechecks_only_what_it_touches(string field, string touched, bool holds)
    {
        company.Change(With(field, field == "Country" ? "US" : "Autre"), Holding, Day);

        var waiting = Enum.GetValues<CheckKind>().Where(kind => company[kind].State is VerificationState.Pending).Select(kind => kind.ToString());
        Assert.Equal(touched.Length == 0 ? [] : [touched], waiting);
        Assert.Equal(holds, company.Verification.Holds);
    }

    [Fact]
    public void A_new_contact_at_another_domain_proves_mailbox_and_employment_anew()
    {
        company.Change(company.Profile with { ContactEmail = "claire@elsewhere.example" }, Holding, Day);

        Assert.Equal(
            (VerificationState.Pending, VerificationState.Pending, VerificationState.Authorized),
            (company.EmailOwnership.State, company.Employment.State, company.Business.State));
        Assert.False(company.Verification.Holds);
    }

    [Fact]
    public void A_domain_the_company_is_known_by_proves_the_employment_at_once()
    {
        company.AddDomain("contoso.example");
        company.Change(company.Profile with { ContactEmail = "nadia@elsewhere.example" }, Holding, Day);
        company.Change(company.Profile with { ContactEmail = "nadia@contoso.example" }, Holding, Day.AddDays(1));

        Assert.Equal(Verification.Authorized(Day.AddDays(1)), company.Employment);
        Assert.Equal(VerificationState.Pending, company.EmailOwnership.State);
    }

    [Fact]
    public void A_check_that_was_rejected_or_held_holds_on_after_a_correction()
    {
        company.Judge(CheckKind.Business, Verification.Rejected(Day, "name-differs"));

        company.Change(With("City", "Lyon"), Holding, Day.AddDays(3));

        Assert.Equal(Verification.Pending(Day.AddDays(3), holds: true), company.Business);
    }

    [Theory]
    [InlineData(30, false)]
    [InlineData(31, true)]
    public void Rejected_for_over_thirty_days_suspends_until_it_is_answered(int days, bool suspended)
    {
        company.Judge(CheckKind.Employment, Verification.Rejected(Day, "domain-of-another"));

        Assert.Equal(suspended ? new DateOnly(2021, 11, 1) : null, company.SuspendedSince(Day.AddDays(days)));
        company.AnswerRejection(CheckKind.Employment, Day.AddDays(days));
        Assert.Null(company.SuspendedSince(Day.AddDays(days)));
    }

    [Fact]
    public void All_three_as_one_take_the_worst_and_its_day()
    {
        company.Judge(CheckKind.Email, Verification.Pending(Day.AddDays(2), holds: false));
        company.Judge(CheckKind.Business, Verification.Pending(Day.AddDays(4), holds: true));
        Assert.Equal(Verification.Pending(Day.AddDays(4), holds: true), company.Verification);

        company.Judge(CheckKind.Employment, Verification.Rejected(Day.AddDays(5), "unreadable"));
        Assert.Equal(Verification.Rejected(Day.AddDays(5), "unreadable"), company.Verification);
    }

    [Fact]
    public void Support_decides_each_check_but_the_letters()
    {
        Assert.True(company.Verify(CheckKind.Email, null, Day).Refused(out var why, out _));
        Assert.Equal(new LetterDecides(), why);
        Assert.Empty(Verification.ReasonsOf(CheckKind.Email));
        Assert.Contains("domain-of-another", Verification.ReasonsOf(CheckKind.Employment));
        Assert.DoesNotContain("domain-of-another", Verification.ReasonsOf(CheckKind.Business));
    }

    private CompanyProfile With(string field, string value) => field switch
    {
        "LegalName" => company.Profile with { LegalName = value },
        "Country" => company.Profile with { Country = value },
        "AddressLine1" => company.Profile with { AddressLine1 = value },
        "City" => company.Profile with { City = value },
        "PostalCode" => company.Profile with { PostalCode = value },
        "RegistrationNumber" => company.Profile with { RegistrationNumber = value },
        "Phone" => company.Profile with { Phone = value },
        "VatId" => company.Profile with { VatId = value },
        "ContactLastName" => company.Profile with { ContactLastName = value },
        _ => company.Profile with { NotificationEmail = value },
    };
}
