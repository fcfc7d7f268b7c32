using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Tests.Security;

namespace MpnBenefits.Web.Tests.House;

public sealed class PageTests(Portal portal) : IClassFixture<Portal>
{
    /// <summary>Pages without a test class of their own: they are walked, and part of the journeys. The list only grows shorter.</summary>
    private static readonly HashSet<string> WithoutTests =
    [
    ];

    [Fact]
    public void Every_page_and_endpoint_names_its_deed_or_is_for_everybody()
    {
        var silent = from endpoint in Door.Endpoints(portal.Services)
                     where endpoint.Metadata.GetMetadata<DoesAttribute>() is null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
                     select endpoint.DisplayName;

        Assert.Empty(silent.Distinct());
    }

    [Fact]
    public void Every_deed_has_its_rule() => Assert.Equal(Enum.GetValues<Deed>().Order(), Deeds.Table.Keys.Order());

    [Fact]
    public void Every_page_has_a_test_class_at_the_same_path()
    {
        var tests = Assembly.GetExecutingAssembly().GetTypes().Select(type => type.FullName!).ToHashSet();
        var pages = Door.Endpoints(portal.Services)
            .Select(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath).OfType<string>().Distinct().ToList();

        Assert.NotEmpty(pages);
        Assert.Empty(pages.Where(page => !WithoutTests.Contains(page) && !tests.Contains(TestOf(page))));
        Assert.Empty(WithoutTests.Where(page => tests.Contains(TestOf(page))));
    }

    private static string TestOf(string page) => "MpnBenefits.Web.Tests.Pages" + page.Replace('/', '.') + "Tests";
}
