using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Web.Tests.Pages.Staff;

public sealed class SiteTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "The site", "Portal:StaffTenant")]
    [InlineData("fr", "Le site", "Portal:StaffTenant")]
    public async Task The_operator_sees_what_is_set_and_what_is_missing_by_name(string language, string title, string setting)
    {
        var screen = await portal.OpenAsync("/staff/site", await portal.Given.StaffAsync(StaffRoles.Operator), language);

        Assert.Equal((200, title), (screen.Status, screen.Heading));
        Assert.Contains(setting, screen.Text, StringComparison.Ordinal);
        Assert.Contains("Anna Keller", screen.Text, StringComparison.Ordinal);
        Assert.Matches("Add[A-Z][a-z]+", screen.Text);
        screen.AssertFewStatements();
    }

    [Fact]
    public async Task Support_does_not() =>
        Assert.Equal(403, (await portal.OpenAsync("/staff/site", await portal.Given.StaffAsync(StaffRoles.Support))).Status);
}
