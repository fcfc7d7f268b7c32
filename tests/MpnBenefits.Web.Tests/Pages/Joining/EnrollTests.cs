using Microsoft.EntityFrameworkCore;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.SignIn;
using MpnBenefits.Web.Operations;

namespace MpnBenefits.Web.Tests.Pages.Joining;

public sealed class EnrollTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly (string, string)[] Answers =
    [
        ("Input.LegalName", "Fourth Coffee AB"), ("Input.Country", "SE"), ("Input.ContactFirstName", "Nora"),
        ("Input.ContactLastName", "Lindqvist"), ("Input.ContactEmail", "nora.lindqvist@fourthcoffee.example"),
    ];

    [Fact]
    public async Task A_company_begins_as_a_network_member_with_its_verification_pending()
    {
        var who = Given.Visitor();
        using var browser = portal.VisitorBrowser(who);

        var home = await (await browser.OpenAsync("/enroll")).SubmitAsync(Answers);

        Assert.Equal((200, "/", "Fourth Coffee AB is enrolled."), (home.Status, home.Path, home.Notice));
        Assert.Equal("Welcome, Fourth Coffee AB", home.Heading);
        var company = await EnrolledAsync(who);
        Assert.Equal((VerificationState.Pending, true), (company.Verification.State, company.Verification.Holds));
        Assert.Equal(["AddressLine1", "City", "PostalCode"], company.Profile.Missing.Order());
        var member = await portal.WithDbAsync(db => db.Members.Of(company.Id).SingleAsync());
        Assert.Equal(PortalRoles.GlobalAdmin | PortalRoles.AccountAdmin | PortalRoles.MpnPartnerAdmin, member.Roles);
        Assert.Contains((await browser.OpenAsync("/memberships")).Status, new[] { 200 });
    }

    [Fact]
    public async Task What_is_missing_or_not_one_persons_address_is_said_and_nothing_is_lost()
    {
        var who = Given.Visitor();
        using var browser = portal.VisitorBrowser(who, "fr");
        var form = await browser.OpenAsync("/enroll");
        Assert.Equal("Nora", form.Value("Input.ContactFirstName"));

        var refused = await form.SubmitAsync(("Input.LegalName", ""), ("Input.Country", "XX"), ("Input.ContactEmail", "info@fourthcoffee.example"));

        Assert.Equal(200, refused.Status);
        Assert.Equal(3, refused.Errors.Count);
        Assert.Contains("boîte partagée", refused.Errors[2], StringComparison.Ordinal);
        Assert.Equal("info@fourthcoffee.example", refused.Value("Input.ContactEmail"));
        Assert.Contains("messagerie personnelle", (await refused.SubmitAsync(Answers[..4].Append(("Input.ContactEmail", "nora@gmail.com")).ToArray())).Errors[0], StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(who));
    }

    [Fact]
    public async Task Two_colleagues_at_once_are_one_company()
    {
        var first = Given.Visitor();
        var second = Given.Visitor(first.Tenant);
        using var browser = portal.VisitorBrowser(first);
        using var other = portal.VisitorBrowser(second);
        var forms = await Task.WhenAll(browser.OpenAsync("/enroll"), other.OpenAsync("/enroll"));

        var both = await Task.WhenAll(forms.Select(form => form.SubmitAsync(Answers)));

        Assert.Equal(1, await CountAsync(first));
        Assert.Single(both, screen => screen.Path == "/");
        Assert.Contains(portal.Say(new AlreadyEnrolled("Fourth Coffee AB")), both.Single(screen => screen.Path != "/").Errors[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guest_does_not_enrol_the_company_they_visit()
    {
        using var browser = portal.VisitorBrowser(Given.Visitor(guest: true));

        Assert.Equal("/welcome", (await browser.OpenAsync("/enroll")).Path);
    }

    [Fact]
    public async Task The_demonstrations_newcomer_comes_back_to_the_company()
    {
        var welcome = await (await portal.OpenAsync("/demo/sign-in")).SubmitFormAsync("form:has(input[value=newcomer])");
        var home = await (await welcome.FollowAsync("Enrol my company")).SubmitAsync(Answers);

        var again = await (await portal.OpenAsync("/demo/sign-in")).SubmitFormAsync("form:has(input[value=newcomer])");

        Assert.Equal(("/welcome", "/", "/"), (welcome.Path, home.Path, again.Path));
        Assert.Equal("Welcome, Fourth Coffee AB", again.Heading);
    }

    private Task<Domain.Partners.Company> EnrolledAsync(DirectoryIdentity who) => portal.WithDbAsync(db =>
        db.Companies.ForPortal().SingleAsync(company => company.Tenants.Any(tenant => tenant.Tenant == who.Tenant)));

    private Task<int> CountAsync(DirectoryIdentity who) => portal.WithDbAsync(db =>
        db.Companies.ForPortal().CountAsync(company => company.Tenants.Any(tenant => tenant.Tenant == who.Tenant)));
}
