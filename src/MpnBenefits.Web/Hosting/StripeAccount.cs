namespace MpnBenefits.Web.Hosting;

/// <summary>The account at Stripe that takes cards, from <c>Portal:Stripe</c>; none means no card outside the demonstration.</summary>
/// <param name="SecretKey">The account's secret key.</param>
/// <param name="WebhookSecret">What its notices are signed with.</param>
/// <param name="Api">Where its API is; another address only when it is tried out.</param>
/// <param name="Checkout">Where the payer is sent: forms may lead there.</param>
public sealed record StripeAccount(string SecretKey, string WebhookSecret, Uri Api, Uri Checkout)
{
    public static StripeAccount? Read(IConfiguration configuration, List<string> problems)
    {
        var section = configuration.GetSection("Portal:Stripe");
        if (!section.Exists())
        {
            return null;
        }

        foreach (var name in (string[])["SecretKey", "WebhookSecret"])
        {
            if (string.IsNullOrWhiteSpace(section[name]))
            {
                problems.Add($"Portal:Stripe:{name} is missing: without it no card is charged.");
            }
        }

        return new(
            section["SecretKey"] ?? "", section["WebhookSecret"] ?? "",
            Address(section, "Api", "https://api.stripe.com", problems), Address(section, "Checkout", "https://checkout.stripe.com", problems));
    }

    /// <summary>Its keys are never printed.</summary>
    public override string ToString() => $"Stripe at {Api}";

    private static Uri Address(IConfigurationSection section, string name, string otherwise, List<string> problems)
    {
        if (Uri.TryCreate(section[name] ?? otherwise, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.IsLoopback))
        {
            return address;
        }

        problems.Add($"Portal:Stripe:{name} is \"{section[name]}\": it is an https address.");
        return new(otherwise);
    }
}
