namespace MpnBenefits.Web.Pages.Purchases;

/// <summary>
/// The terms a purchase is made under, in short sentences. What was accepted is recorded by version, so a sentence that
/// changes makes a new one; a test holds the sentences to the version.
/// </summary>
public static class PurchaseTerms
{
    public const string Version = "2021-02";

    /// <summary>The sentences, by the end of their name, in their order.</summary>
    public static IReadOnlyList<string> Points { get; } = ["Year", "Renewal", "Internal", "End", "Account", "Upgrade", "Refund", "Agreement"];
}
