using MpnBenefits.Data.Seed;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.SignIn;

namespace MpnBenefits.Domain.Tests.SignIn;

public sealed class AdmissionTests
{
    private static readonly DateOnly Today = new(2021, 10, 1);
    private static readonly DirectoryIdentity Somebody = new(Guid.NewGuid(), Guid.NewGuid(), "Nora Lindqvist", EmailAddress.Parse("nora@fourthcoffee.example"), Guest: false);

    private static readonly Company Known = Company.EnrollItself(
        MpnId.Parse("9000001"),
        new() { LegalName = "Fourth Coffee AB", AddressLine1 = "", City = "", PostalCode = "", Country = "SE", ContactFirstName = "Nora", ContactLastName = "Lindqvist", ContactEmail = "nora@fourthcoffee.example" },
        "UTC", Somebody.Tenant, Today);

    [Theory]
    [InlineData(StaffRoles.Support, false, false, false, AdmissionKind.Staff)]
    [InlineData(StaffRoles.None, true, false, true, AdmissionKind.Member)]
    [InlineData(StaffRoles.None, true, true, true, AdmissionKind.Member)]
    [InlineData(StaffRoles.None, false, true, false, AdmissionKind.Joins)]
    public void Who_comes_in_and_as_what(StaffRoles staff, bool belongs, bool ofTenant, bool guest, AdmissionKind kind)
    {
        Assert.False(Admission.Decide(Somebody with { Guest = guest }, staff, belongs, ofTenant ? Known : null).Refused(out _, out var admission));
        Assert.Equal(kind, admission!.Kind);
    }

    [Fact]
    public void A_directory_nobody_knows_is_refused_by_name() => Assert.IsType<DirectoryUnknown>(Why(Somebody, null));

    [Fact]
    public void A_guest_of_a_known_directory_needs_an_invitation() =>
        Assert.Equal(new GuestNotInvited("Fourth Coffee AB"), Why(Somebody with { Guest = true }, Known));

    [Fact]
    public void A_company_that_enrols_itself_waits_to_be_verified()
    {
        Assert.Equal((VerificationState.Pending, true), (Known.Verification.State, Known.Verification.Holds));
        Assert.Equal(Somebody.Tenant, Assert.Single(Known.Tenants).Tenant);
        Assert.True(Known.Review(PersonId.New(), Today, ProfileNormsReader.Known).Refused(out var why, out _));
        Assert.Equal(["AddressLine1", "City", "PostalCode"], Assert.IsType<ProfileIncomplete>(why).Fields.Select(field => field.Value).Order());
    }

    private static Refusal? Why(DirectoryIdentity who, Company? ofTenant) =>
        Admission.Decide(who, StaffRoles.None, belongs: false, ofTenant).Refused(out var why, out _) ? why : null;
}
