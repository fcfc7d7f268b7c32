namespace MpnBenefits.Domain;

/// <summary>A rate in hundredths of a per cent: 20 % is 2000, 25.5 % is 2550.</summary>
public readonly record struct Percent(int Hundredths)
{
    public decimal Value => Hundredths / 100m;
}
