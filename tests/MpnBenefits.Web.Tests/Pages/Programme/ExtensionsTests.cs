using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Web.Tests.Pages.Programme;

public sealed class ExtensionsTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "Extensions of requirements", "15 points granted")]
    [InlineData("fr", "Prolongations des exigences", "15 points accordés")]
    public async Task The_known_ones_stand_there_the_latest_first(string language, string title, string granted)
    {
        var screen = await portal.OpenAsync("/staff/programme/extensions", await portal.Given.StaffAsync(StaffRoles.Operator), language);

        Assert.Contains(title, screen.Heading, StringComparison.Ordinal);
        Assert.Contains(granted, screen.Text, StringComparison.Ordinal);
        Assert.Contains("covid-2021-h1", screen.Text, StringComparison.Ordinal);
        Assert.True(screen.Text.IndexOf("covid-2021-h2", StringComparison.Ordinal) < screen.Text.IndexOf("covid-2021-h1", StringComparison.Ordinal));
        screen.AssertFewStatements();
    }

    [Fact]
    public async Task Support_does_not() =>
        Assert.Equal(403, (await portal.OpenAsync("/staff/programme/extensions", await portal.Given.StaffAsync(StaffRoles.Support))).Status);
}
