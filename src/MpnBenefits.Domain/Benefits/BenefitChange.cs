namespace MpnBenefits.Domain.Benefits;

/// <summary>
/// One product of which there will be more or less: the difference somebody reads before paying for another level. Falling
/// back from gold to silver with Cloud Platform: 35 Visual Studio subscriptions before, 10 after.
/// </summary>
public sealed record BenefitChange(BenefitLine? Before, BenefitLine? After)
{
    public Programme.Product Product => (Before ?? After)!.Product;

    public string? Choice => (Before ?? After)!.Choice;

    public static IReadOnlyList<BenefitChange> Between(BenefitSheet before, BenefitSheet after)
    {
        var keys = before.Lines.Concat(after.Lines).Select(line => (line.Product, line.Choice)).Distinct();
        return
        [
            .. keys.Select(key => new BenefitChange(Find(before, key), Find(after, key))).Where(change => change.Differs),
        ];
    }

    private bool Differs => (Before?.Quantity ?? (Before is null ? 0 : null), Before?.Unlimited ?? false) != (After?.Quantity ?? (After is null ? 0 : null), After?.Unlimited ?? false);

    private static BenefitLine? Find(BenefitSheet sheet, (Programme.Product Product, string? Choice) key) =>
        sheet.Lines.FirstOrDefault(line => line.Product == key.Product && line.Choice == key.Choice);
}
