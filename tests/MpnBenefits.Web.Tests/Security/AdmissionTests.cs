using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.SignIn;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Tests.Security;

/// <summary>A portal whose operator has a directory, and names its first operator.</summary>
public sealed class OperatorsPortal : Portal
{
    public const string First = "first.operator@operator.example";

    public static readonly Guid Tenant = new("5b0c1a52-9a34-4d5c-8f0e-0b6a6f2d8c11");

    public OperatorsPortal() => With("Portal:StaffTenant", Tenant.ToString("D")).With("Portal:FirstOperator", First);
}

/// <summary>From what a directory says to somebody of the portal: at the first sign-in and at the later ones.</summary>
public sealed class AdmissionTests(OperatorsPortal portal) : IClassFixture<OperatorsPortal>
{
    [Fact]
    public async Task The_first_sign_in_from_a_companys_directory_makes_a_member_without_a_role()
    {
        var (partner, tenant) = await WithTenantAsync();
        var who = Given.Visitor(tenant);

        Assert.True(await ComesInAsync(who));
        Assert.True(await ComesInAsync(who));

        var member = await portal.WithDbAsync(db => db.Members.Of(partner.Id).Where(one => db.People.Any(person => person.Id == one.Person && person.DirectoryObject == who.Object)).SingleAsync());
        Assert.Equal((PortalRoles.None, false), (member.Roles, member.Invited));
    }

    [Fact]
    public async Task A_directory_taken_away_takes_its_people_along_but_not_the_invited()
    {
        var (partner, tenant) = await WithTenantAsync();
        var (own, invited) = (Given.Visitor(tenant), Given.Visitor(tenant));
        await ComesInAsync(own);
        await ComesInAsync(invited);
        await portal.WithDbAsync(async db =>
        {
            var person = await db.People.SingleAsync(one => one.DirectoryObject == invited.Object);
            (await db.Members.Of(partner.Id).SingleAsync(one => one.Person == person.Id)).Take(PortalRoles.ReportViewer);
            await db.CommitAsync(Given.Actor, CancellationToken.None);
        });

        await portal.WithDbAsync(db => db.Set<CompanyTenant>().Where(one => one.Tenant == tenant).ExecuteDeleteAsync());

        Assert.False(await ComesInAsync(own));
        Assert.True(await ComesInAsync(invited));
    }

    [Fact]
    public async Task A_person_follows_what_the_directory_says_now()
    {
        var (_, tenant) = await WithTenantAsync();
        var who = Given.Visitor(tenant, name: "Nora Lindqvist");
        await ComesInAsync(who);

        await ComesInAsync(who with { Name = "Nora Berg" });

        Assert.Equal("Nora Berg", (await PersonAsync(who)).Name);
    }

    [Fact]
    public async Task Staff_are_what_the_operators_directory_says_at_each_sign_in()
    {
        var who = Given.Visitor(OperatorsPortal.Tenant);

        Assert.True(await ComesInAsync(who, StaffRoles.Support | StaffRoles.SupportLead));
        Assert.Equal(StaffRoles.Support | StaffRoles.SupportLead, (await PersonAsync(who)).Staff);
        Assert.True(await ComesInAsync(who, StaffRoles.Auditor));
        Assert.Equal(StaffRoles.Auditor, (await PersonAsync(who)).Staff);
        Assert.False(await ComesInAsync(who));
        Assert.Equal(StaffRoles.None, (await PersonAsync(who)).Staff);
    }

    [Fact]
    public async Task An_app_role_of_another_directory_means_nothing()
    {
        var (_, tenant) = await WithTenantAsync();
        var who = Given.Visitor(tenant);

        await ComesInAsync(who, StaffRoles.Operator);

        Assert.Equal(StaffRoles.None, (await PersonAsync(who)).Staff);
    }

    [Fact]
    public async Task The_first_operator_is_one_as_long_as_nobody_else_is()
    {
        var first = Given.Visitor(OperatorsPortal.Tenant) with { Email = Domain.EmailAddress.Parse(OperatorsPortal.First) };
        var impostor = Given.Visitor() with { Email = first.Email };
        await portal.WithDbAsync(db => db.People.Where(person => person.Staff != StaffRoles.None).ExecuteUpdateAsync(set => set.SetProperty(person => person.Staff, StaffRoles.None)));

        Assert.False(await ComesInAsync(impostor));
        Assert.True(await ComesInAsync(first));
        Assert.True(await ComesInAsync(first));
        Assert.Equal(StaffRoles.Operator, (await PersonAsync(first)).Staff);
        await ComesInAsync(Given.Visitor(OperatorsPortal.Tenant), StaffRoles.Operator);
        Assert.False(await ComesInAsync(first));
        Assert.Equal(StaffRoles.None, (await PersonAsync(first)).Staff);
    }

    private async Task<(GivenPartner Partner, Guid Tenant)> WithTenantAsync()
    {
        var (partner, tenant) = (await portal.Given.PartnerAsync(), Guid.NewGuid());
        await partner.ChangeAsync(company => company.AddTenant(tenant));
        return (partner, tenant);
    }

    /// <summary>Whether a session was begun.</summary>
    private async Task<bool> ComesInAsync(DirectoryIdentity who, StaffRoles appRoles = StaffRoles.None)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var principal = await scope.ServiceProvider.GetRequiredService<DirectorySignIn>().AdmitAsync(who, appRoles, CancellationToken.None);
        return principal.HasClaim(claim => claim.Type == CurrentPerson.SessionClaim);
    }

    private Task<Person> PersonAsync(DirectoryIdentity who) => portal.WithDbAsync(db => db.People.SingleAsync(one => one.DirectoryObject == who.Object));
}
