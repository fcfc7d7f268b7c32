using MpnBenefits.Domain.Payments;

namespace MpnBenefits.Web.Tests.Pages.Purchases;

public sealed class PayTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "Choose how you want to pay")]
    [InlineData("fr", "Choisissez comment vous souhaitez payer")]
    public async Task Without_an_answer_it_asks_again(string language, string sentence)
    {
        var ready = await Buying.ReadyAsync(portal);

        var after = await (await ready.OpenAsync("/pay", language: language)).SubmitAsync();

        Assert.Equal((sentence, 0), (after.Alert, (await ready.PurchasesAsync()).Count));
    }

    [Fact]
    public async Task The_answer_is_kept_and_a_colleague_takes_it_over()
    {
        var ready = await Buying.ReadyAsync(portal);
        await ready.ChosenAsync(PaymentMethod.BankTransfer);

        var screen = await ready.OpenAsync("/pay", ready.Partner.GlobalAdmin);
        Assert.Equal(nameof(PaymentMethod.BankTransfer), screen.Value("Input.Method"));
        await screen.SubmitAsync(("Input.Method", nameof(PaymentMethod.Card)));

        var purchase = Assert.Single(await ready.PurchasesAsync());
        Assert.Equal((PaymentMethod.Card, ready.Partner.GlobalAdmin), (purchase.Method!.Value, purchase.LastTouchedBy));
    }

    [Fact]
    public async Task A_way_of_paying_that_is_not_offered_is_not_taken() =>
        Assert.Equal("Choose how you want to pay", (await (await Buying.ReadyAsync(portal)).ChosenAsync((PaymentMethod)9)).Alert);
}
