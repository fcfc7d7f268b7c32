namespace MpnBenefits.Domain.Benefits;

/// <summary>The catalogue's figures about cloud tokens (R34-R39): 12 months of service, three years at most by extending, one replacement within 30 days.</summary>
/// <param name="ServiceMonths">How long a token serves from its redemption.</param>
/// <param name="MostExtensionYears">A key extends a subscription by at most so many years.</param>
/// <param name="ReplacementDays">Days after the activation within which a replacement can be asked for.</param>
/// <param name="Replacements">How often one token is replaced.</param>
public sealed record TokenPolicy(int ServiceMonths, int MostExtensionYears, int ReplacementDays, int Replacements)
{
    /// <summary>Activated on 1 March 2021, a replacement can be asked for to 31 March, the 30th day included.</summary>
    public DateOnly LastDay(DateOnly activatedOn) => activatedOn.AddDays(ReplacementDays);
}
