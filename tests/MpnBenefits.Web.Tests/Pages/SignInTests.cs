namespace MpnBenefits.Web.Tests.Pages;

public sealed class SignInTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task In_the_demonstration_it_leads_to_the_list_of_people()
    {
        var screen = await portal.OpenAsync("/sign-in");

        Assert.Equal((200, "/demo/sign-in"), (screen.Status, screen.Path));
    }

    [Theory]
    [InlineData("/orders", "/orders")]
    [InlineData("https://evil.example/", "")]
    public async Task It_takes_along_where_one_was_going(string returnUrl, string kept)
    {
        var screen = await portal.OpenAsync("/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl));

        Assert.Equal(kept, screen.Document.QuerySelector("main input[name=returnUrl]")!.GetAttribute("value") ?? "");
    }
}
