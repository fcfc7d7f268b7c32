namespace MpnBenefits.Web.Tests.Pages;

public sealed class SignInTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task In_the_demonstration_it_leads_to_the_list_of_people() =>
        Assert.Equal("/demo/sign-in", (await portal.OpenAsync("/sign-in")).Path);
}
