using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Tests.Pages.Help;

public sealed class RolesTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "Who may do what", "yes")]
    [InlineData("fr", "Qui peut faire quoi", "oui")]
    public async Task The_table_of_deeds_is_printed_whole(string language, string title, string yes)
    {
        var screen = await portal.OpenAsync("/help/roles", language: language);

        Assert.Equal((200, title), (screen.Status, screen.Heading));
        Assert.Equal(Deeds.Table.Count, screen.All("main tbody tr").Count() + screen.All("main li").Count());
        Assert.Contains(yes, screen.Texts("main td"));
        screen.AssertFewStatements();
    }

    [Fact]
    public async Task Everybody_may_read_it() =>
        Assert.Equal(200, (await portal.OpenAsync("/help/roles", await portal.Given.StrangerAsync())).Status);
}
