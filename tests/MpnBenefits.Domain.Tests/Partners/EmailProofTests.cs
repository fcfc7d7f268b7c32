using MpnBenefits.Data.Seed;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Tests.Renewals;

namespace MpnBenefits.Domain.Tests.Partners;

public sealed class EmailProofTests
{
    private static readonly DateOnly Friday = new(2021, 10, 1);

    private readonly Company company = Company.EnrollItself(MpnId.Parse("1111111"), Situation.Profile(), "Europe/Paris", Guid.NewGuid(), Friday);

    [Fact]
    public void Following_the_link_settles_the_check_once()
    {
        var proof = Sent();

        Assert.False(proof.Confirm(company, Friday.AddDays(2)).Refused(out _, out _));

        Assert.Equal(Verification.Authorized(Friday.AddDays(2)), company.EmailOwnership);
        Assert.Equal(new EmailProofOver(Friday.AddDays(2)), Refusal(proof, Friday.AddDays(3)));
    }

    [Theory]
    [InlineData(14, false)]
    [InlineData(15, true)]
    public void It_works_for_fourteen_days(int days, bool over) =>
        Assert.Equal(over ? new EmailProofOver(new(2021, 10, 15)) : null, Refusal(Sent(), Friday.AddDays(days)));

    [Fact]
    public void An_address_that_is_no_longer_the_contacts_proves_nothing()
    {
        var proof = Sent();
        company.Change(company.Profile with { ContactEmail = "other@contoso.example" }, [], Friday);

        Assert.Equal(new EmailNoLongerContact(proof.Email.Value), Refusal(proof, Friday));
        Assert.Equal(VerificationState.Pending, company.EmailOwnership.State);
    }

    [Fact]
    public void A_replaced_link_is_over()
    {
        var proof = Sent();
        proof.End(Friday.AddDays(1));
        proof.End(Friday.AddDays(5));

        Assert.Equal(new EmailProofOver(Friday.AddDays(1)), Refusal(proof, Friday.AddDays(5)));
    }

    [Fact]
    public void Another_letter_can_be_asked_for_after_one_working_day() =>
        Assert.Equal(new DateOnly(2021, 10, 4), Sent().AgainFrom(HolidayReader.Known.For("FR")));

    private EmailProof Sent() => EmailProof.Send(company.Id, EmailAddress.Parse(company.Profile.ContactEmail), "secret", Friday);

    private Refusal? Refusal(EmailProof proof, DateOnly day) => proof.Confirm(company, day).Refused(out var why, out _) ? why : null;
}
