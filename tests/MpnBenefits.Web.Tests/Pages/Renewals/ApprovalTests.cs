namespace MpnBenefits.Web.Tests.Pages.Renewals;

public sealed class ApprovalTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "To approve: renew Microsoft Action Pack", "Without renewing")]
    [InlineData("fr", "À approuver : renouveler l’offre Microsoft Action Pack", "Sans renouvellement")]
    public async Task One_sheet_carries_gates_price_dates_and_what_is_lost(string language, string title, string without)
    {
        var ready = await Renewing.ReadyAsync(portal);

        var screen = await ready.OpenAsync("/approval", ready.Partner.Viewer, language);

        Assert.Equal(title, Staff.Owing.Plain(screen.Heading));
        Assert.Contains(screen.Texts("h2"), heading => heading.StartsWith(without, StringComparison.Ordinal));
        Assert.True(screen.Has(".gate"));
        Assert.Contains("Visual Studio", screen.Text, StringComparison.Ordinal);
        Assert.Contains(ready.Said(ready.Window.LastDay, language), screen.Text, StringComparison.Ordinal);
        screen.AssertFewStatements();
    }
}
