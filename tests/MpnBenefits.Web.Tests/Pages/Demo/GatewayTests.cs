using MpnBenefits.Data.Demo;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Payments;

namespace MpnBenefits.Web.Tests.Pages.Demo;

public sealed class GatewayTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task A_key_nobody_knows_opens_nothing() => Assert.Equal(404, (await portal.OpenAsync($"/demo/gateway/{Guid.NewGuid()}")).Status);

    [Theory]
    [InlineData("en", "€")]
    [InlineData("fr", "€")]
    public async Task Says_what_is_to_be_paid_for_what_and_takes_the_first_word(string language, string sign)
    {
        var key = Guid.NewGuid();
        await portal.WithDbAsync(async db =>
        {
            db.Add(DemoCharge.Prepare(new Charge(key, "2021-900001", "Éclair", Money.Of(1600m, "EUR"), portal.Clock.GetUtcNow().AddDays(3), "/")));
            await db.CommitAsync(Given.Actor, CancellationToken.None);
        });
        var screen = await portal.OpenAsync($"/demo/gateway/{key}", language: language);
        Assert.Contains("2021-900001", screen.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(sign, screen.Document.Body!.TextContent, StringComparison.Ordinal);

        await screen.SubmitFormAsync("form:has(button[name='approve'])", ("approve", "true"));
        await screen.SubmitFormAsync("form:has(button[name='approve'])", ("approve", "false"));

        var charge = await portal.WithDbAsync(db => db.DemoCharges.FindAsync(key).AsTask());
        Assert.Equal(ChargeState.Approved, charge!.State);
    }
}
