using MpnBenefits.TestIssuer;

namespace MpnBenefits.Web.Tests.Security.Directory;

/// <summary>A portal for one tenant alone.</summary>
public sealed class SingleTenantPortal : DirectoryPortal
{
    protected override string Tenant => Claire.Tenant.ToString("D");
}

public sealed class SingleTenantTests(SingleTenantPortal portal) : IClassFixture<SingleTenantPortal>
{
    [Fact]
    public async Task Its_own_people_come_in()
    {
        using var browser = new DirectoryBrowser(portal);

        Assert.Equal("/", (await browser.SignInAsync(portal.Claire)).Path);
    }

    /// <summary>The library takes such a token, for its issuer is the right one.</summary>
    [Fact]
    public async Task A_token_that_names_another_tenant_than_its_issuers_is_turned_down()
    {
        using var browser = new DirectoryBrowser(portal);

        var page = await browser.SignInAsync(portal.Claire, Fault.OtherTenant);

        Assert.Equal((403, "/sign-in/problem/foreign"), (page.Status, page.Path));
    }

    [Fact]
    public async Task People_of_another_tenant_are_turned_down()
    {
        using var browser = new DirectoryBrowser(portal);

        var page = await browser.SignInAsync(portal.Kenji);

        Assert.Equal((403, "/sign-in/problem/foreign"), (page.Status, page.Path));
    }
}
