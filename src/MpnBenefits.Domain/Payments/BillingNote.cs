namespace MpnBenefits.Domain.Payments;

/// <summary>What a payer's accounts department wants printed on pro forma, order and invoice: their own order number, and who it is for.</summary>
public sealed record BillingNote(string? PurchaseOrder, string? Attention)
{
    public const int PurchaseOrderLimit = 40;
    public const int AttentionLimit = 80;

    /// <summary>As typed: blank is nothing.</summary>
    public static BillingNote Of(string? purchaseOrder, string? attention) => new(Trimmed(purchaseOrder), Trimmed(attention));

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
