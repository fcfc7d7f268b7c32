namespace MpnBenefits.Web.Tests.Cards;

/// <summary>The site with cards by Stripe, and Stripe's stand-in beside it.</summary>
public sealed class StripePortal : Portal
{
    public StripeStandIn Stripe { get; private set; } = null!;

    public override async Task InitializeAsync()
    {
        Stripe = await StripeStandIn.StartAsync();
        With("Portal:Stripe:SecretKey", StripeStandIn.SecretKey).With("Portal:Stripe:WebhookSecret", StripeStandIn.WebhookSecret)
            .With("Portal:Stripe:Api", Stripe.Address).With("Portal:Stripe:Checkout", Stripe.Address);
        await base.InitializeAsync();
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await Stripe.DisposeAsync();
    }
}
